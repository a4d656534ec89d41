package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTests {
    @Test
    void a_text_is_found_from_every_word_on_however_it_is_spaced() {
        var keys = Keys.of("소니 무선 헤드폰");

        assertThat(keys.jamo()).containsExactly("ㅅㅗㄴㅣㅁㅜㅅㅓㄴㅎㅔㄷㅡㅍㅗㄴ", "ㅁㅜㅅㅓㄴㅎㅔㄷㅡㅍㅗㄴ", "ㅎㅔㄷㅡㅍㅗㄴ");
        assertThat(keys.initials()).containsExactly("ㅅㄴㅁㅅㅎㄷㅍ", "ㅁㅅㅎㄷㅍ", "ㅎㄷㅍ");
    }

    @Test
    void signs_part_words_and_case_is_no_matter() {
        assertThat(Keys.words("키보드·마우스 [WH-1000XM5]")).containsExactly("키보드", "마우스", "wh", "1000xm5");
        assertThat(Keys.of("키보드·마우스").initials()).contains("ㅁㅇㅅ");
    }

    @Test
    void a_long_name_is_found_from_its_first_words_on_only() {
        assertThat(Keys.of("하나 둘 셋 넷 다섯 여섯 일곱 여덟").jamo()).hasSize(6);
    }
}
