package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTests {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1테라, 1tb",
                "1테라바이트, 1tb",
                "1 TB, 1tb",
                "512기가, 512gb",
                "512GB, 512gb",
                "64 메가바이트, 64mb",
                "500 그램, 500g",
                "500그람, 500g",
                "500G, 500g",
                "500 g, 500g",
                "5킬로, 5kg",
                "5 키로그램, 5kg",
                "2㎏, 2kg",
                "2KG, 2kg",
                "500㎎, 500mg",
                "2리터, 2l",
                "2L, 2l",
                "1.5리터, 1.5l",
                "1.5ℓ, 1.5l",
                "500미리, 500ml",
                "500밀리리터, 500ml",
                "500㎖, 500ml",
                "250cc, 250ml",
                "1000ML, 1000ml",
                "`1,000ml`, 1000ml",
                "27인치, 27inch",
                "27\", 27inch",
                "27 inch, 27inch",
                "6.1인치, 6.1inch",
                "27″, 27inch",
                "27'', 27inch",
                "27”, 27inch",
                "55 Inches, 55inch",
                "24센치, 24cm",
                "24 센티미터, 24cm",
                "24㎝, 24cm",
                "45밀리미터, 45mm",
                "45mm, 45mm",
                "3미터, 3m",
                "3M, 3m",
                "10킬로미터, 10km",
                "65와트, 65w",
                "65 W, 65w",
                "65W, 65w",
                "220볼트, 220v",
                "10000mAh, 10000mah",
                "`10,000밀리암페어`, 10000mah",
                "165헤르츠, 165hz",
                "165 Hz, 165hz",
                "3.2기가헤르츠, 3.2ghz",
                "100킬로칼로리, 100kcal",
                "6개입, 6개",
                "6 개, 6개",
                "6입, 6개",
                "6EA, 6개",
                "100매입, 100매",
                "양말 5 켤레, 양말 5켤레",
                "3 팩, 3팩",
                "3pack, 3팩",
                "10봉지, 10봉",
                "1 세트, 1세트",
                "2set, 2세트",
                "1000 피스, 1000피스",
                "2 인용, 2인용",
            })
    void an_amount_has_one_spelling(String text, String normalized) {
        assertThat(Units.normalize(text)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "27인치모니터, 27inch 모니터",
        "삼성 27인치 모니터 165헤르츠, 삼성 27inch 모니터 165hz",
        "500그램짜리, 500g 짜리",
        "생수 2리터 6개입, 생수 2l 6개",
        "1테라노트북, 1tb 노트북",
        "65W고속충전기, 65w 고속충전기",
        "'모니터(27인치)', '모니터(27inch)'",
        "16기가/512기가, 16gb/512gb",
        "1+1개, 1+1개",
    })
    void an_amount_is_a_word_of_its_own(String text, String normalized) {
        assertThat(Units.normalize(text)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "무선 헤드폰",
                "아이폰 15 pro",
                "12개월",
                "30구경",
                "2입문",
                "4K 모니터",
                "2in1",
                "2XL",
                "100 L",
                "95 M",
                "A5 노트",
                "SM-S500G",
                "v2.5g",
                "블루투스 5.4",
                "SPF50+",
                "1++ 한우",
                "\"27\"",
                "3포트",
                "5g5",
                "360도",
                "20봉사",
                "27",
                "인치",
                "개",
                "10대",
                "iPhone 12 mini",
                "1.2.3g"
            })
    void anything_else_stays_as_it_was(String text) {
        assertThat(Units.normalize(text)).isEqualTo(text);
    }

    @Property
    void a_normalized_text_is_normal(@ForAll("texts") String text) {
        var normalized = Units.normalize(text);

        assertThat(Units.normalize(normalized)).isEqualTo(normalized);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "1", "27", "1,000", "1.5", " ", "인치", "\"", "''", "g", "그램", "킬로", "리터", "l", "개", "개입", "월",
                        "tb", "테라", "x", "무선", ".", ",", "W", "+")
                .list()
                .ofMaxSize(8)
                .map(it -> String.join("", it));
    }
}
