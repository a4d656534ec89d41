package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedInputTests {
    private final JudgedInput input = JudgedInput.of(new JudgedLine("test", "무선 헤", "무선 헤드폰 | RGB 마우스 | 소닉스 무선*"));

    @Test
    void case_and_spaces_make_no_difference() {
        assertThat(input.isHit(List.of("무선헤드폰"))).isTrue();
        assertThat(input.isHit(List.of("rgb마우스"))).isTrue();
    }

    @Test
    void longer_texts_are_another_thing_unless_a_star_says_so() {
        assertThat(input.isHit(List.of("무선 헤드폰 거치대"))).isFalse();
        assertThat(input.isHit(List.of("소닉스 무선 헤드셋 HX-340"))).isTrue();
    }

    @Test
    void only_the_first_five_count() {
        assertThat(input.isHit(List.of("가", "나", "다", "라", "무선 헤드폰"))).isTrue();
        assertThat(input.isHit(List.of("가", "나", "다", "라", "마", "무선 헤드폰"))).isFalse();
    }
}
