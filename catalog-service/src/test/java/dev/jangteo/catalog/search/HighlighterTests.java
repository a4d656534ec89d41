package dev.jangteo.catalog.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.search.Highlight.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTests {
    @ParameterizedTest
    @CsvSource({
        "무선 헤드폰, 소니 무선 헤드폰 블랙, 소니 [무선 헤드폰] 블랙",
        "무선헤드폰, 소니 무선 헤드폰 블랙, 소니 [무선 헤드폰] 블랙",
        "무선 헤드폰, 소니 무선헤드폰, 소니 [무선헤드폰]",
        "헤드폰 소니, 소니 무선 헤드폰, [소니] 무선 [헤드폰]",
        "폰, 무선 헤드폰, 무선 헤드[폰]",
        "wh1000xm5, Sony WH-1000XM5 블랙, Sony [WH-1000XM5] 블랙",
        "SONY, Ｓｏｎｙ 헤드폰, [Ｓｏｎｙ] 헤드폰",
        "air, Gaming chair Air, Gaming chair [Air]",
        "1tb ssd, 삼성 SSD 1테라, 삼성 [SSD] [1테라]",
        "500g, 한우 500 그램, 한우 [500 그램]",
        "ㅎㄷㅍ, 소니 무선 헤드폰, 소니 무선 [헤드폰]",
        "ㅁㅅㅎㄷㅍ, 소니 무선 헤드폰, 소니 [무선 헤드폰]",
        "<b>, 가방 <b>굵은</b> 끈, 가방 <[b]>굵은</[b]> 끈",
    })
    void what_answers_is_marked_however_either_side_wrote_it(String sought, String text, String marked) {
        assertThat(marked(sought, text)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"가방, 휴가 방석", "air, Gaming chair", "5, iPhone 15", "무선, 유선 헤드폰"})
    void what_only_looks_like_it_is_not(String sought, String text) {
        assertThat(new Highlighter(sought).mark("name", text)).isEmpty();
    }

    @Test
    void the_parts_make_up_the_whole_text() {
        var parts = new Highlighter("헤드폰")
                .mark("name", "😀 헤드폰 & <i>")
                .orElseThrow()
                .parts();

        assertThat(parts).containsExactly(new Part("😀 ", false), new Part("헤드폰", true), new Part(" & <i>", false));
    }

    @Test
    void a_product_without_brand_has_nothing_to_mark_there() {
        assertThat(new Highlighter("소니").mark("brand", null)).isEmpty();
    }

    private static String marked(String sought, String text) {
        return new Highlighter(sought)
                .mark("name", text).stream()
                        .flatMap(it -> it.parts().stream())
                        .map(it -> it.hit() ? "[" + it.text() + "]" : it.text())
                        .collect(joining());
    }
}
