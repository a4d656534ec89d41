package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {
    private final Spelling spelling = new Spelling();

    SpellingTests() {
        spelling.learn(new Vocabulary(
                Map.of(
                        "무선", 50.0,
                        "헤드폰", 40.0,
                        "헤드셋", 10.0,
                        "블루투스", 30.0,
                        "스피커", 20.0,
                        "키보드", 10.0,
                        "노이즈캔슬링", 5.0,
                        "bluetooth", 3.0,
                        "소니", 8.0),
                List.of("무선 헤드폰", "블루투스 스피커", "헤드폰")));
    }

    @ParameterizedTest
    @CsvSource({
        "헤드픈, 헤드폰", // a neighbouring key
        "헤드퐁, 헤드폰",
        "해드폰, 헤드폰", // sounds the same
        "무선 헤드픈, 무선 헤드폰",
        "불루투스 스피커, 블루투스 스피커",
        "노이즈켄슬링, 노이즈캔슬링",
        "bluetoth, bluetooth",
        "labtop, laptop", // no label has it, but the dictionary
        "블루투스스피커어, 블루투스 스피커",
        "무 선 헤드폰, 무선 헤드폰", // wrongly parted
        "gpemvhs, 헤드폰", // the other layout
        "antjs gpemvhs, 무선 헤드폰",
    })
    void what_was_probably_meant(String query, String meant) {
        assertThat(spelling.correction(query)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "무선 헤드폰",
                "무선헤드폰", // all known words, written as one
                "유선", // known to nobody, and too short for a slip
                "wh-1000xm5",
                "아무도모르는낱말",
                "27인치",
                "ㅁㅅ",
                "",
                "!!!",
            })
    void what_is_left_alone(String query) {
        assertThat(spelling.correction(query)).isEmpty();
    }

    @Test
    void nothing_is_corrected_before_there_are_words() {
        assertThat(new Spelling().correction("헤드픈")).isEmpty();
    }
}
