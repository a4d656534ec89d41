package dev.jangteo.catalog.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.catalog.korean.ShopWords;
import dev.jangteo.catalog.korean.Spacing;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the engine keeps it; see {@code search/suggestions.json}.
 *
 * @param start the first of the {@code keys}, so {@code initialsStart} is of the {@code initials}: what begins with the
 *     typed text is found before what has it further on. Not of products, whose names are many and begin with the brand
 * @param near what typos are looked for in; not of products either, which would make that slow
 * @param keys also what it is called in Latin letters (head, for 헤드폰)
 * @param words what a correction may consist of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestionDocument(
        String text,
        Suggestion.Kind kind,
        @Nullable ProductId productId,
        @Nullable CategoryId categoryId,
        double weight,
        @Nullable String start,
        List<String> keys,
        @Nullable String initialsStart,
        List<String> initials,
        @Nullable String near,
        List<String> words) {

    /** @param popularity how many products, sales and searches stand behind it */
    static SuggestionDocument of(Suggestion it, double popularity) {
        var keys = Keys.of(it.text());
        var start = it.isProduct() ? null : keys.jamo().getFirst();
        return new SuggestionDocument(
                it.text(),
                it.kind(),
                it.productId(),
                it.categoryId(),
                Math.log1p(popularity),
                start,
                Stream.concat(keys.jamo().stream(), ShopWords.latinFor(Spacing.joined(it.text())).stream())
                        .toList(),
                it.isProduct() ? null : keys.initials().getFirst(),
                keys.initials(),
                start,
                Keys.words(it.text()).stream().filter(Vocabulary::isWord).toList());
    }

    /** The same for the same text and kind: written twice, it is there once. */
    String id() {
        return UUID.nameUUIDFromBytes((kind + " " + Spacing.joined(text)).getBytes(UTF_8))
                .toString();
    }
}
