package dev.jangteo.catalog.korean;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LowerChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardLayoutTests {
    @ParameterizedTest
    @CsvSource({
        "gpemvhs, 헤드폰",
        "antjs gpemvhs, 무선 헤드폰",
        "shxmqnr, 노트북",
        "zjvl, 커피",
        "rhkwk, 과자",
        "dnjsvltm, 원피스",
        "dhlxn, 외투",
        "dnpeld, 웨딩",
        "dho, 왜",
        "dmlwk, 의자",
        "wnl, 쥐",
        "Rhc, 꽃",
        "Ejrqhrdl, 떡복이",
        "EjrqhRdl, 떡볶이",
        "Tkf, 쌀",
        "Wkwkd, 짜장",
        "Qhd, 뽕",
        "rPfks, 계란",
        "dO, 얘",
        "ekfr, 닭",
        "ekfrdl, 닭이",
        "ekfrl, 달기",
        "djqtdj, 없어",
        "dkswk, 안자",
        "skwdms, 낮은",
        "ansgml, 문희",
        "dlfrek, 읽다",
        "GKS, 한",
        "gpemv, 헤듶",
        "gp, 헤",
        "g, ㅎ",
        "gg, ㅎㅎ",
        "kk, ㅏㅏ",
        "hl, ㅚ",
        "dkdlvhs 15, 아이폰 15",
        "무tjs, 무선",
        "'', ''",
    })
    void latin_keys_give_hangul(String keys, String hangul) {
        assertThat(KeyboardLayout.toHangul(keys)).isEqualTo(hangul);
    }

    @ParameterizedTest
    @CsvSource({
        "ㅑㅔㅙㅜㄷ, iphone",
        "ㅑㅖㅙㅜㄷ, iPhone",
        "ㅎ미ㅁ툐, galaxy",
        "ㄴ므녀ㅜㅎ, samsung",
        "ㅏㄷㅛㅠㅐㅁㄱㅇ, keyboard",
        "헤드폰, gpemvhs",
        "꽃, Rhc",
        "닭, ekfr",
        "ㄳ, rt",
        "아이폰 15 pro, dkdlvhs 15 pro",
        "🎧, 🎧",
    })
    void hangul_keys_give_latin(String hangul, String keys) {
        assertThat(KeyboardLayout.toLatin(hangul)).isEqualTo(keys);
    }

    @Test
    void decomposed_hangul_has_the_same_keys() {
        assertThat(KeyboardLayout.toLatin(Normalizer.normalize("헤드폰", Normalizer.Form.NFD)))
                .isEqualTo("gpemvhs");
    }

    @ParameterizedTest
    @CsvSource({
        "gpemvhs, 헤드폰",
        "GPEMVHS, 헤드폰",
        "antjs gpemvhs, 무선 헤드폰",
        "shxmqnr, 노트북",
        "dkdlvhs 15, 아이폰 15",
        "dkdlvhs15 pro, 아이폰15 pro",
        "무선 gpemvhs, 무선 헤드폰",
        "samsung shxmqnr, samsung 노트북",
        "EjrqhRdl, 떡볶이",
        "voeld, 패딩",
        "rbf, 귤",
        "gpemv, 헤듶",
        "ㅑㅔㅙㅜㄷ, iphone",
        "ㅑㅖㅙㅜㄷ 15, iPhone 15",
        "ㅎ미ㅁ툐, galaxy",
        "ㄴ므녀ㅜㅎ, samsung",
        "ㅏㄷㅛㅠㅐㅁㄱㅇ, keyboard",
        "ㅔㅐㅡㅑ, pomi",
        "ㅕ뉴, usb",
        "ㅣㄷㅇ, led",
        "ㅗㅇㅡㅑ, hdmi",
        "ㅣㅎ, lg",
        "ㅗㅌ-630, hx-630",
        "ㅗㅌ630, hx630",
        "ㅕ뉴-ㅊ 모니터, usb-c 모니터",
        "헨, gps", // a syllable, but no word
    })
    void a_text_typed_on_the_wrong_layout_is_read_on_the_other(String text, String meant) {
        assertThat(KeyboardLayout.mistyped(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iphone",
                "iPhone 15 Pro",
                "usb",
                "USB-C",
                "led",
                "tv",
                "samsung",
                "LG",
                "chanel",
                "soap",
                "sofa",
                "shoe",
                "galaxy",
                "wh-1000xm5",
                "hx",
                "ssd",
                "hdmi",
                "4k",
                "gps",
                "dhl",
                "rgb",
                "asdf",
                "qwerty",
                "a",
                "",
                "m2",
                "xl",
                "dslr",
                "sk",
                "무선",
                "헤드폰",
                "무ㅅ",
                "헤드ㅍ",
                "ㅎㄷㅍ",
                "ㅁㅅ ㅎㄷㅍ",
                "ㅅㅍ",
                "ㅋㅋㅋ",
                "ㅠㅠ",
                "ㅜㅜ",
                "ㅡㅡ",
                "아이폰 15 pro",
                "초무디",
                "🎧",
                "500g",
                "無線",
                "꽃",
                "안녕ㅎ",
                "무선 ㅎ"
            })
    void a_text_that_makes_sense_is_left_alone(String text) {
        assertThat(KeyboardLayout.mistyped(text)).isEmpty();
    }

    @Test
    void a_word_of_the_shop_is_understood_on_the_wrong_layout() {
        assertThat(words("[가-힣]{2,}"))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(word -> assertThat(KeyboardLayout.mistyped(KeyboardLayout.toLatin(word)))
                        .contains(word));
    }

    @Test
    void a_word_of_the_shop_is_never_taken_for_another_while_it_is_being_composed() {
        assertThat(words("[가-힣]+")).allSatisfy(word -> {
            var keys = KeyboardLayout.toLatin(word);
            assertThat(IntStream.rangeClosed(1, keys.length())
                            .mapToObj(it -> KeyboardLayout.toHangul(keys.substring(0, it))))
                    .allSatisfy(it -> assertThat(KeyboardLayout.mistyped(it)).isEmpty());
        });
    }

    @Test
    void a_latin_word_of_the_shop_is_left_alone() {
        assertThat(words("[a-z]+"))
                .hasSizeGreaterThan(300)
                .allSatisfy(word -> assertThat(KeyboardLayout.mistyped(word)).isEmpty());
    }

    private static Set<String> words(String pattern) {
        return Stream.of(Dictionaries.userWords(), Dictionaries.synonyms())
                .flatMap(List::stream)
                .flatMap(it -> Pattern.compile(pattern).matcher(it).results())
                .map(MatchResult::group)
                .collect(toSet());
    }

    @Property
    void hangul_comes_back_from_its_keys(@ForAll @CharRange(from = '가', to = '힣') String hangul) {
        assertThat(KeyboardLayout.toHangul(KeyboardLayout.toLatin(hangul))).isEqualTo(hangul);
    }

    @Property
    void keys_come_back_from_their_hangul(@ForAll @LowerChars String keys) {
        assertThat(KeyboardLayout.toLatin(KeyboardLayout.toHangul(keys))).isEqualTo(keys);
    }
}
