package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.suggest.Reading.Fit;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTests {
    @ParameterizedTest
    @CsvSource({
        "무ㅅ, START", // being composed
        "뭇, START", // the next syllable's first key still melts into this one
        "무선헤, START",
        "무선 헤드ㅍ, START",
        "헤드ㅍ, WORD",
        "ㅁㅅ, START", // initials
        "ㅁㅅ ㅎㄷ, START",
        "ㅎㄷㅍ, WORD",
        "무ㅅㅎㄷ, START", // begun in syllables, gone on in initials
        "gpem, WORD", // the keys of 헤드 on the other layout
        "antjs, START",
        "gev, WORD", // the keys of ㅎㄷㅍ
        "무선 헤드폰, ALL",
        "무선헤드폰, ALL",
        "유선, NONE",
        "ㅇㅅ, NONE",
        "lap, NONE",
    })
    void what_is_typed_so_far_finds_wireless_headphones(String typed, Fit fit) {
        assertThat(fit(typed, "무선 헤드폰")).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"lap, START", "LAP, START", "laptop st, START", "sta, WORD", "ㅣ메, START", "ㄴㅅㅁ, WORD", "laq, NONE"})
    void what_is_typed_so_far_finds_a_laptop_stand(String typed, Fit fit) {
        assertThat(fit(typed, "Laptop Stand")).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"lgㄱ, START", "lg그, START", "lgㄱㄹ, START", "LG 그래, START", "그래, WORD", "ㄱㄹ, WORD"})
    void two_scripts_in_one_text_are_read_together(String typed, Fit fit) {
        assertThat(fit(typed, "LG 그램")).isEqualTo(fit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ㅁ", "a", "-", "!!!"})
    void one_key_tells_nothing_yet(String typed) {
        assertThat(Reading.of(SearchQuery.of(typed))).isEmpty();
    }

    @Test
    void a_finished_syllable_is_enough() {
        assertThat(fit("폰", "폰 케이스")).isEqualTo(Fit.START);
    }

    @Test
    void what_was_typed_comes_before_what_the_other_layout_would_have_typed() {
        assertThat(Reading.of(SearchQuery.of("gpem")))
                .extracting(Reading::jamo, Reading::otherLayout)
                .containsExactly(tuple("gpem", false), tuple("ㅎㅔㄷㅡ", true));
    }

    private static Fit fit(String typed, String text) {
        var keys = Keys.of(text);
        return Reading.of(SearchQuery.of(typed)).stream()
                .map(it -> it.fitOf(keys))
                .min(Comparator.naturalOrder())
                .orElse(Fit.NONE);
    }
}
