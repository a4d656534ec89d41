package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductNameTests {
    @ParameterizedTest
    @CsvSource({
        "소닉스 노이즈캔슬링 무선 헤드폰 HX-310, 소닉스, 노이즈캔슬링 무선, 헤드폰",
        "[1+1] 맑은샘 생수 2L 6개, 맑은샘, '', 생수",
        "Apple 초경량 노트북 14인치 (실버), apple, 초경량, 노트북",
        "누리 전자 게이밍 모니터, 누리 전자, 게이밍, 모니터",
    })
    void a_name_says_what_it_is_and_how_it_is(String name, String brand, String features, String noun) {
        var read = ProductName.of(name, brand);

        assertThat(String.join(" ", read.features())).isEqualTo(features);
        assertThat(read.noun()).contains(noun);
    }

    @Test
    void a_name_of_codes_only_says_neither() {
        assertThat(ProductName.of("HX-310 2.4", "소닉스")).isEqualTo(ProductName.of("", ""));
    }

    @Test
    void a_long_name_is_cut_between_words() {
        var shown = ProductName.shown("무선 헤드폰 ".repeat(20)).orElseThrow();

        assertThat(shown).hasSizeBetween(50, 60);
        assertThat("무선 헤드폰 ".repeat(20)).startsWith(shown + " ");
        assertThat(ProductName.shown("가".repeat(100)).orElseThrow()).hasSize(60);
        assertThat(ProductName.shown("★★★")).isEmpty();
    }
}
