package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.category.Samples;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.suggest.Suggestion.Kind;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.SkuId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseBookTests {
    private final PhraseBook book = new PhraseBook(Samples.treeOf("음향기기", "헤드폰"), 100);

    @Test
    void what_products_are_called_is_counted() {
        book.add(product("소닉스 노이즈캔슬링 무선 헤드폰 HX-1", "소닉스", "음악"), 0);
        book.add(product("소닉스 무선 헤드폰 HX-2", "소닉스", "음악"), 5);

        assertThat(texts(Kind.CATEGORY)).containsExactlyInAnyOrder("음향기기", "헤드폰");
        assertThat(texts(Kind.BRAND)).containsExactly("소닉스");
        assertThat(texts(Kind.QUERY)).containsExactlyInAnyOrder("소닉스 헤드폰", "무선 헤드폰", "음악", "음악 헤드폰");
    }

    @Test
    void what_sells_and_what_is_searched_for_weighs_more() {
        book.add(product("게이밍 헤드폰", "소닉스", "음악"), 0);
        book.add(product("게이밍 헤드폰", "소닉스", "음악"), 0);
        book.add(product("무선 헤드폰", "누리", "음악"), 9);
        book.add(product("무선 헤드폰", "누리", "음악"), 9);
        book.addSearch("레트로 헤드폰", 100);

        assertThat(weight("무선 헤드폰")).isGreaterThan(weight("게이밍 헤드폰"));
        assertThat(weight("레트로 헤드폰")).isGreaterThan(weight("무선 헤드폰"));
    }

    @Test
    void a_full_book_forgets_what_is_rare() {
        for (int i = 0; i < 10; i++) {
            book.add(product("무선 헤드폰", "소닉스", "음악"), 0);
        }
        IntStream.range(0, 300).forEach(i -> book.add(product("특징" + (char) ('가' + i) + " 헤드폰", "소닉스", "음악"), 0));

        assertThat(texts(Kind.QUERY)).contains("무선 헤드폰").hasSizeLessThan(100);
    }

    @Test
    void categories_without_products_are_not_suggested() {
        assertThat(book.documents()).isEmpty();
    }

    private List<String> texts(Kind kind) {
        return book.documents()
                .filter(it -> it.kind() == kind)
                .map(SuggestionDocument::text)
                .toList();
    }

    private double weight(String text) {
        return book.documents()
                .filter(it -> it.text().equals(text))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    private static ProductDetails product(String name, String brand, String tag) {
        var sku = new Sku(new SkuId("s"), List.of(), Money.won(1_000));
        return new ProductDetails(
                name, "", brand, new CategoryId("c-2"), List.of(tag), List.of(), List.of(), List.of(sku));
    }
}
