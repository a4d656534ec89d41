package dev.jangteo.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.category.Category;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.sales.ProductFigures;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchDocumentsTests {
    private static final Instant PUBLISHED = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<Category> PATH = List.of(
            new Category(new CategoryId("home"), "가전", null),
            new Category(new CategoryId("audio"), "음향 기기", new CategoryId("home")));

    @Test
    void a_product_is_found_by_its_category_and_all_above_it() {
        var document = document(headphones("소니"), true);

        assertThat(document.categoryId()).isEqualTo(new CategoryId("audio"));
        assertThat(document.categoryIds()).containsExactly(new CategoryId("home"), new CategoryId("audio"));
        assertThat(document.categoryNames()).containsExactly("가전", "음향 기기");
    }

    @Test
    void its_prices_are_those_of_the_cheapest_and_the_dearest_sku() {
        var document = document(headphones("소니"), true);

        assertThat(document.priceFrom()).isEqualTo(129_000);
        assertThat(document.priceTo()).isEqualTo(149_000);
        assertThat(document.currency()).isEqualTo("KRW");
    }

    @Test
    void its_options_can_be_filtered_by_name_and_value() {
        var document = document(headphones("소니"), true);

        assertThat(document.optionValues()).containsExactly("색상:블랙", "용량:1테라", "색상:화이트");
        assertThat(document.optionText()).contains("블랙", "화이트", "1테라", "1tb");
    }

    @Test
    void names_are_found_without_their_spaces() {
        assertThat(document(headphones("소니"), true).joined()).containsExactly("무선헤드폰1테라", "소니무선헤드폰1테라", "가전", "음향기기");
    }

    @Test
    void words_are_found_letter_by_letter_and_by_their_initials() {
        var document = document(headphones("소니"), true);

        assertThat(document.jamo()).contains("ㅁㅜㅅㅓㄴ", "ㅎㅔㄷㅡㅍㅗㄴ", "ㅅㅗㄴㅣ", "ㄱㅏㅈㅓㄴ");
        assertThat(document.initials()).contains("ㅁㅅ", "ㅎㄷㅍ", "ㅅㄴ", "ㅁㅅㅎㄷㅍ1ㅌㄹ");
    }

    @Test
    void a_product_without_brand_has_none_made_up() {
        var document = document(headphones(null), true);

        assertThat(document.brand()).isNull();
        assertThat(document.joined()).containsExactly("무선헤드폰1테라", "가전", "음향기기");
    }

    @Test
    void stock_and_figures_are_those_of_now() {
        var document = document(headphones("소니"), false);

        assertThat(document.inStock()).isFalse();
        assertThat(document.rating()).isEqualTo(4.5);
        assertThat(document.ratingCount()).isEqualTo(12);
        assertThat(document.sold()).isEqualTo(340);
        assertThat(document.publishedAt()).isEqualTo(PUBLISHED.toEpochMilli());
    }

    @Test
    void of_a_product_off_sale_nothing_is_told() {
        var document = SearchDocument.offSale(new ProductId("p"));

        assertThat(document.onSale()).isFalse();
        assertThat(document.name()).isNull();
        assertThat(document.joined()).isEmpty();
    }

    private static SearchDocument document(ProductDetails details, boolean inStock) {
        return SearchDocuments.onSale(
                new ProductId("p"), details, PUBLISHED, PATH, inStock, new ProductFigures(4.5, 12, 340));
    }

    private static ProductDetails headphones(String brand) {
        return new ProductDetails(
                "무선 헤드폰 1테라",
                "조용합니다.",
                brand,
                new CategoryId("audio"),
                List.of("블루투스"),
                List.of("/images/1.jpg"),
                List.of("색상", "용량"),
                List.of(sku("b", "블랙", 149_000), sku("w", "화이트", 129_000)));
    }

    private static Sku sku(String id, String color, long won) {
        return new Sku(new SkuId(id), List.of(color, "1테라"), Money.won(won));
    }
}
