package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JamoDistanceTests {
    @ParameterizedTest
    @CsvSource({
        "헤드폰, 헤드폰, 0",
        "헤드폰, 해드폰, 1",
        "헤드폰, 헤드혼, 1",
        "헤드폰, 헤드포, 1",
        "헤드폰, 헤드폰ㅇ, 1",
        "헤드폰, 헤드퐁, 1",
        "헤드폰, 헤드ㅍ, 2",
        "헤드폰, 헨드폰, 1",
        "헤드폰, ㅎㅔㅡㄷㅍㅗㄴ, 1",
        "블루투스, 블르투스, 1",
        "블루투스, 브루투스, 1",
        "노트북, 노트븍, 1",
        "노트북, 노크북, 1",
        "노트북, 놑북, 1",
        "커피, 컾피, 1",
        "과자, 가자, 1",
        "과자, 고자, 1",
        "닭, 닥, 1",
        "떡볶이, 떡복이, 1",
        "떡볶이, 떡뽁이, 2",
        "청소기, 청소가, 1",
        "iphone, ihpone, 1",
        "iphone, ipone, 1",
        "아이폰, 아이패드, 3",
        "무선, 유선, 2",
        "배추, 대추, 1",
        "ca, abc, 2",
        "'', 무선, 5",
        "Sony, sony, 0",
        "🎧, 🎮, 1",
    })
    void slips_between_two_words(String a, String b, int slips) {
        assertThat(JamoDistance.between(a, b)).isEqualTo(slips);
        assertThat(JamoDistance.between(b, a)).isEqualTo(slips);
    }

    @Test
    void decomposed_hangul_is_no_slip() {
        assertThat(JamoDistance.between(Normalizer.normalize("헤드폰", Normalizer.Form.NFD), "헤드폰"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "배, 0",
        "쌀, 0",
        "무선, 0",
        "유선, 0",
        "니트, 0",
        "커피, 0",
        "tv, 0",
        "apple, 0",
        "장갑, 1",
        "모니터, 1",
        "헤드폰, 1",
        "노트북, 1",
        "냉장고, 1",
        "블루투스, 1",
        "iphone, 1",
        "samsung, 1",
        "스마트워치, 2",
        "공기청정기, 2",
        "노이즈캔슬링, 2",
        "headphones, 2",
        "hx100, 0",
        "wh1000xm5, 0",
        "27inch, 0",
        "블루투스5, 0",
        "갤럭시s24울트라, 0",
    })
    void words_tolerate_slips_by_their_length(String word, int slips) {
        assertThat(JamoDistance.allowed(word)).isEqualTo(slips);
    }

    @Property
    void the_distance_is_a_metric(@ForAll("words") String a, @ForAll("words") String b, @ForAll("words") String c) {
        int ab = JamoDistance.between(a, b);

        assertThat(JamoDistance.between(a, a)).isZero();
        assertThat(ab).isEqualTo(JamoDistance.between(b, a));
        assertThat(ab == 0).isEqualTo(a.equals(b));
        assertThat(ab).isLessThanOrEqualTo(JamoDistance.between(a, c) + JamoDistance.between(c, b));
    }

    @Property
    void the_distance_is_bounded_by_the_lengths(@ForAll("words") String a, @ForAll("words") String b) {
        int left = Jamo.decompose(a).length();
        int right = Jamo.decompose(b).length();

        assertThat(JamoDistance.between(a, b)).isBetween(Math.abs(left - right), Math.max(left, right));
    }

    /** Few letters, so that words have something in common. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars('가', '각', '닭', '과', '나', 'a', 'b')
                .ofMaxLength(6);
    }
}
