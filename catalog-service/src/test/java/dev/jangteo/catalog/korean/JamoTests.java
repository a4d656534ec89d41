package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JamoTests {
    @ParameterizedTest
    @CsvSource({
        "무선, ㅁㅜㅅㅓㄴ",
        "헤드폰, ㅎㅔㄷㅡㅍㅗㄴ",
        "과자, ㄱㅗㅏㅈㅏ",
        "왜, ㅇㅗㅐ",
        "외투, ㅇㅗㅣㅌㅜ",
        "원피스, ㅇㅜㅓㄴㅍㅣㅅㅡ",
        "웨딩, ㅇㅜㅔㄷㅣㅇ",
        "쥐, ㅈㅜㅣ",
        "의자, ㅇㅡㅣㅈㅏ",
        "얘, ㅇㅒ",
        "계란, ㄱㅖㄹㅏㄴ",
        "넋, ㄴㅓㄱㅅ",
        "앉다, ㅇㅏㄴㅈㄷㅏ",
        "많은, ㅁㅏㄴㅎㅇㅡㄴ",
        "닭, ㄷㅏㄹㄱ",
        "삶, ㅅㅏㄹㅁ",
        "넓은, ㄴㅓㄹㅂㅇㅡㄴ",
        "곬, ㄱㅗㄹㅅ",
        "핥다, ㅎㅏㄹㅌㄷㅏ",
        "읊다, ㅇㅡㄹㅍㄷㅏ",
        "끓는, ㄲㅡㄹㅎㄴㅡㄴ",
        "값, ㄱㅏㅂㅅ",
        "꽃, ㄲㅗㅊ",
        "떡볶이, ㄸㅓㄱㅂㅗㄲㅇㅣ",
        "뽁뽁이, ㅃㅗㄱㅃㅗㄱㅇㅣ",
        "쌀, ㅆㅏㄹ",
        "짜장, ㅉㅏㅈㅏㅇ",
        "있다, ㅇㅣㅆㄷㅏ",
        "가, ㄱㅏ",
        "힣, ㅎㅣㅎ",
    })
    void syllables_are_taken_apart_to_the_keys_they_are_typed_with(String text, String jamo) {
        assertThat(Jamo.decompose(text)).isEqualTo(jamo);
        assertThat(Jamo.compose(jamo)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "무ㅅ, ㅁㅜㅅ",
        "헤드ㅍ, ㅎㅔㄷㅡㅍ",
        "ㅎㄷㅍ, ㅎㄷㅍ",
        "ㄳ, ㄱㅅ",
        "ㅘ, ㅗㅏ",
        "ㅢ, ㅡㅣ",
        "ㄸ, ㄸ",
        "아이폰 15 Pro, ㅇㅏㅇㅣㅍㅗㄴ 15 pro",
        "ＵＳＢ, usb",
        "①, 1",
        "㉮, ㄱㅏ",
        "㉠, ㄱ",
        "🎧 헤드폰, 🎧 ㅎㅔㄷㅡㅍㅗㄴ",
        "無線, 無線",
    })
    void what_is_no_syllable_is_kept(String text, String jamo) {
        assertThat(Jamo.decompose(text)).isEqualTo(jamo);
    }

    @Test
    void every_way_of_writing_a_word_gives_the_same_jamo() {
        assertThat(Jamo.decompose(Normalizer.normalize("꽃값", Normalizer.Form.NFD)))
                .isEqualTo("ㄲㅗㅊㄱㅏㅂㅅ");
        assertThat(Jamo.decompose("ﾱￓﾵￆﾤ")).isEqualTo("ㅁㅜㅅㅓㄴ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ㅎㄷㅍ", "무ㅅ", "헤드ㅍ", "ㅏ", "아이폰 ㅋ", "ﾡ"})
    void a_jamo_that_stands_alone_is_incomplete(String text) {
        assertThat(Jamo.isIncomplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "무선", "iphone 15", "무선 headphone", "🎧"})
    void whole_syllables_and_other_letters_are_complete(String text) {
        assertThat(Jamo.isIncomplete(text)).isFalse();
    }

    @Property
    void what_was_taken_apart_is_put_together_again(@ForAll @CharRange(from = '가', to = '힣') String text) {
        assertThat(Jamo.compose(Jamo.decompose(text))).isEqualTo(text);
    }
}
