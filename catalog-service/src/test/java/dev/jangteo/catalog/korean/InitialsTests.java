package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTests {
    @ParameterizedTest
    @CsvSource({
        "무선 헤드폰, ㅁㅅ ㅎㄷㅍ",
        "무선헤드폰, ㅁㅅㅎㄷㅍ",
        "떡볶이 밀키트, ㄸㅂㅇ ㅁㅋㅌ",
        "쌀과자, ㅆㄱㅈ",
        "아이폰 15 Pro, ㅇㅇㅍ 15 pro",
        "USB-C 충전기, usb-c ㅊㅈㄱ",
        "무ㅅ, ㅁㅅ",
        "ㅎㄷㅍ, ㅎㄷㅍ",
        "ㄳ, ㄱㅅ",
        "ㅄ, ㅂㅅ",
        "ㅏ, ㅏ",
        "🎧, 🎧",
    })
    void initials_of_syllables(String text, String initials) {
        assertThat(Initials.of(text)).isEqualTo(initials);
    }

    @Test
    void decomposed_hangul_has_the_same_initials() {
        assertThat(Initials.of(Normalizer.normalize("무선 꽃", Normalizer.Form.NFD)))
                .isEqualTo("ㅁㅅ ㄲ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ㅎㄷㅍ", "ㅁㅅ ㅎㄷㅍ", "ㄱ", " ㄸㅂㅇ ", "ㄳ", "ㅅㅍ", "ﾡﾤ", "ㅋㅋㅋ"})
    void lone_consonants_are_initials(String text) {
        assertThat(Initials.isInitials(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "무ㅅ", "ㅁㅅ 헤드폰", "ㅠㅠ", "ㅎㅏ", "ㅎㄷㅍ1", "a", "ㅎ-ㄷ", "🎧"})
    void anything_else_is_not(String text) {
        assertThat(Initials.isInitials(text)).isFalse();
    }

    @Property
    void every_syllable_has_one_and_they_are_initials(@ForAll @CharRange(from = '가', to = '힣') @NotEmpty String text) {
        assertThat(Initials.of(text)).hasSameSizeAs(text);
        assertThat(Initials.isInitials(Initials.of(text))).isTrue();
        assertThat(Initials.of(Initials.of(text))).isEqualTo(Initials.of(text));
    }
}
