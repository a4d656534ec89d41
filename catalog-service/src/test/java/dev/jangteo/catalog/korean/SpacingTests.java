package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTests {
    @ParameterizedTest
    @CsvSource({
        "무선 헤드폰, 무선헤드폰",
        "' 무선  헤드폰 ', 무선헤드폰",
        "무선-헤드폰, 무선헤드폰",
        "키보드·마우스, 키보드마우스",
        "WH-1000XM5, wh1000xm5",
        "Ｓｏｎｙ 헤드폰, sony헤드폰",
        "아이폰 15 pro, 아이폰15pro",
        "SPF50+, spf50",
        "블루투스 5.4, 블루투스54",
        "🎧 헤드폰 👍🏽, 헤드폰",
        "무ㅅ, 무ㅅ",
        "café, café",
        "'!?', ''",
    })
    void only_letters_and_digits_remain(String text, String joined) {
        assertThat(Spacing.joined(text)).isEqualTo(joined);
    }

    @Test
    void decomposed_hangul_is_joined_alike() {
        assertThat(Spacing.joined(Normalizer.normalize("무선 헤드폰", Normalizer.Form.NFD)))
                .isEqualTo("무선헤드폰");
    }

    @Property
    void joined_text_stays_as_it_is(@ForAll String text) {
        var joined = Spacing.joined(text);

        assertThat(Spacing.joined(joined)).isEqualTo(joined);
    }
}
