package dev.jangteo.catalog.suggest;

import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.catalog.korean.Spacing;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.contracts.CategoryId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts, over all products on sale, what people call them: categories, brands, and phrases such as a brand or a feature
 * with the noun. It grows with the language of the shop and not with its stock, and forgets rare phrases when it is full.
 */
final class PhraseBook {
    private static final int LONGEST = 40;
    private static final int MOST_TAGS = 10;

    /** What only one product is called is its name. */
    private static final int OFTEN = 2;

    private static final class Entry {
        private final Suggestion suggestion;
        private int products;
        private double popularity;

        Entry(Suggestion suggestion) {
            this.suggestion = suggestion;
        }
    }

    private final CategoryTree tree;
    private final int most;
    private final Map<CategoryId, String> namesOfCategories;
    private final Map<CategoryId, Entry> categories = new HashMap<>();
    private final Map<String, Entry> brands = new HashMap<>();
    private final Map<String, Entry> phrases = new HashMap<>();

    PhraseBook(CategoryTree tree, int most) {
        this.tree = tree;
        this.most = most;
        this.namesOfCategories = tree.below(_ -> true).stream()
                .flatMap(it -> tree.find(it).stream())
                .collect(toMap(Category::id, Category::name));
    }

    /** @param sold what the product counts for beside itself */
    void add(ProductDetails product, int sold) {
        tree.breadcrumb(product.categoryId())
                .forEach(it -> count(categories, it.id(), Suggestion.category(it.name(), it.id()), sold));
        var brand = Optional.ofNullable(product.brand()).filter(PhraseBook::isPhrase);
        brand.ifPresent(it -> count(brands, Spacing.joined(it), Suggestion.brand(it), sold));
        for (var phrase : phrasesOf(product, brand)) {
            count(phrases, Spacing.joined(phrase), Suggestion.query(phrase), sold);
        }
        if (phrases.size() > most) {
            forgetRare();
        }
    }

    /** Something people search for; how often counts like products. */
    void addSearch(String text, double times) {
        if (isPhrase(text)) {
            var entry = phrases.computeIfAbsent(Spacing.joined(text), _ -> new Entry(Suggestion.query(text)));
            entry.products += OFTEN;
            entry.popularity += times;
        }
    }

    /** What was met often enough; a phrase that reads like a category or a brand is left to it. */
    Stream<SuggestionDocument> documents() {
        Set<String> named = new HashSet<>(brands.keySet());
        categories.values().forEach(it -> named.add(Spacing.joined(it.suggestion.text())));
        return Stream.of(
                        categories.values().stream().filter(it -> isPhrase(it.suggestion.text())),
                        brands.values().stream(),
                        phrases.entrySet().stream()
                                .filter(it -> it.getValue().products >= OFTEN && !named.contains(it.getKey()))
                                .map(Map.Entry::getValue))
                .flatMap(it -> it)
                .map(it -> SuggestionDocument.of(it.suggestion, it.popularity));
    }

    private Set<String> phrasesOf(ProductDetails product, Optional<String> brand) {
        var name = ProductName.of(product.name(), brand.orElse(""));
        var category = Optional.ofNullable(namesOfCategories.get(product.categoryId()))
                .filter(it -> Keys.words(it).size() == 1);
        var nouns = Stream.concat(name.noun().stream(), category.stream())
                .distinct()
                .toList();
        var tags = product.tags().stream().limit(MOST_TAGS).toList();
        var found = new HashSet<String>();
        nouns.forEach(noun -> {
            found.add(noun);
            Stream.of(brand.stream(), name.features().stream(), tags.stream())
                    .flatMap(it -> it)
                    .filter(it -> !Spacing.joined(noun).contains(Spacing.joined(it)))
                    .forEach(it -> found.add(it + " " + noun));
        });
        found.addAll(tags);
        name.whole().ifPresent(found::add);
        found.removeIf(it -> !isPhrase(it));
        return found;
    }

    private static <K> void count(Map<K, Entry> entries, K key, Suggestion suggestion, int sold) {
        var entry = entries.computeIfAbsent(key, _ -> new Entry(suggestion));
        entry.products++;
        entry.popularity += 1 + sold;
    }

    private void forgetRare() {
        for (int often = OFTEN; phrases.size() > most / 2; often *= OFTEN) {
            int least = often;
            phrases.values().removeIf(it -> it.products < least);
        }
    }

    private static boolean isPhrase(String text) {
        return text.length() <= LONGEST && Spacing.joined(text).length() >= Reading.SHORTEST;
    }
}
