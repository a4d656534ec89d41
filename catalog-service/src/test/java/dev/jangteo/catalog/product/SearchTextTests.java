package dev.jangteo.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {
    @ParameterizedTest
    @CsvSource({
        "소니 무선 헤드폰 블랙, 무선헤드폰",
        "소니 무선헤드폰 블랙, 무선",
        "소니 무선헤드폰 블랙, 헤드폰",
        "소니 무선 헤드폰 블랙, 폰",
        "소니 무선 헤드폰, 소니무선헤드폰",
        "Sony WH-1000XM5, wh1000xm5",
        "Sony WH-1000XM5, SONY",
        "Apple AirPods, air",
        "Ｓｏｎｙ 헤드폰, sony",
        "LG 27인치 모니터, 27",
    })
    void a_word_is_found_however_either_side_wrote_it(String text, String query) {
        assertThat(SearchText.words(query)).allMatch(word -> SearchText.matches(text, word));
    }

    @ParameterizedTest
    @CsvSource({"Gaming chair, air", "소니 유선 헤드폰, 무선", "iPhone 15, 5"})
    void a_word_is_not_found_in_the_middle_of_another_one_or_where_it_is_not(String text, String query) {
        assertThat(SearchText.words(query)).anyMatch(word -> !SearchText.matches(text, word));
    }

    @Test
    void signs_alone_are_no_words() {
        assertThat(SearchText.words("  .* - ( ! ")).isEmpty();
        assertThat(SearchText.words("무선  .*헤드폰")).containsExactly("무선", "헤드폰");
    }

    @Test
    void decomposed_hangul_equals_composed() {
        var decomposed = Normalizer.normalize("헤드폰", Normalizer.Form.NFD);

        assertThat(SearchText.words(decomposed)).containsExactly("헤드폰");
    }
}
