package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTests {
    @ParameterizedTest
    @CsvSource({
        "' 무선  헤드폰 ', 무선 헤드폰",
        "SONY, sony",
        "Ｓｏｎｙ, sony",
        "무\u200B선\uFEFF, 무선",
        "무선\u3000헤드폰, 무선 헤드폰",
        "ㅎㄷㅍ, ㅎㄷㅍ",
        "무ㅅ, 무ㅅ",
        "ㅁㅜㅅㅓㄴ, 무선",
        "\uFFB1\uFFD3\uFFB5\uFFC6\uFFA4, 무선",
        "무선\u3164헤드폰, 무선 헤드폰",
        "아이폰 15 pro, 아이폰 15 pro",
        "🎧 헤드폰, 🎧 헤드폰",
    })
    void text_is_folded_and_free_of_what_cannot_be_seen(String raw, String text) {
        assertThat(SearchQuery.of(raw).text()).isEqualTo(text);
    }

    @Test
    void controls_part_words_and_decomposed_hangul_is_composed() {
        assertThat(SearchQuery.of("무선\t헤드폰\r\n\u0000블랙").text()).isEqualTo("무선 헤드폰 블랙");
        assertThat(SearchQuery.of(Normalizer.normalize("무선 꽃값", Normalizer.Form.NFD))
                        .text())
                .isEqualTo("무선 꽃값");
    }

    @Test
    void amounts_have_one_spelling_and_are_words() {
        var query = SearchQuery.of("생수 2리터 x 6 개입");

        assertThat(query.text()).isEqualTo("생수 2리터 x 6 개입");
        assertThat(query.normalized()).isEqualTo("생수 2l x 6개");
        assertThat(query.words()).containsExactly("생수", "2l", "x", "6개");
    }

    @ParameterizedTest
    @CsvSource({
        "무선 헤드폰, 무선|헤드폰",
        "키보드·마우스, 키보드|마우스",
        "sony wh-1000xm5, sony|wh1000xm5",
        "블루투스 5.4 이어폰., 블루투스|5.4|이어폰",
        "men's 셔츠, mens|셔츠",
        "'무선,헤드폰/블랙(새것)', 무선|헤드폰|블랙|새것",
        "'!!! ?', ''",
        "🎧, ''",
    })
    void words_are_letters_and_digits(String raw, String words) {
        assertThat(String.join("|", SearchQuery.of(raw).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\t", "\u3000", "\u200B", "\u3164"})
    void nothing_visible_is_blank(String raw) {
        assertThat(SearchQuery.of(raw).isBlank()).isTrue();
    }

    @Test
    void the_case_that_shift_gave_is_remembered() {
        assertThat(SearchQuery.of(" Rhc  EjrqhRdl ").typed()).isEqualTo("Rhc EjrqhRdl");
    }

    @Test
    void a_very_long_text_is_cut() {
        var query = SearchQuery.of("무선 헤드폰 ".repeat(1_000_000));

        assertThat(query.text()).hasSizeLessThanOrEqualTo(100).startsWith("무선 헤드폰 무선");
        assertThat(query.words()).hasSize(10);
        assertThat(SearchQuery.of("\uFDFA".repeat(1_000)).text()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void a_cut_never_parts_the_halves_of_one_character() {
        assertThat(SearchQuery.of("a" + "🎧".repeat(100)).text()).isEqualTo("a" + "🎧".repeat(49));
    }

    @Property
    void whatever_is_asked_is_short_and_visible(@ForAll String raw) {
        var query = SearchQuery.of(raw);

        assertThat(query.text())
                .hasSizeLessThanOrEqualTo(100)
                .isEqualTo(query.text().strip());
        assertThat(query.text().codePoints()).noneMatch(Character::isISOControl);
        assertThat(query.words()).hasSizeLessThanOrEqualTo(10).doesNotContain("");
    }

    @Property
    void asking_for_the_text_again_changes_nothing(@ForAll String raw) {
        var text = SearchQuery.of(raw).text();

        assertThat(SearchQuery.of(text).text()).isEqualTo(text);
    }
}
