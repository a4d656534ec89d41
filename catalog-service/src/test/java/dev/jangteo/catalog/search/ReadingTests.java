package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.search.Reading.Manner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTests {
    @Test
    void a_text_is_taken_at_its_word_and_lone_consonants_are_initials() {
        assertThat(Reading.of(SearchQuery.of("무선 헤드폰")).manner()).isEqualTo(Manner.WORDS);
        assertThat(Reading.of(SearchQuery.of("ㅁㅅ ㅎㄷㅍ")).manner()).isEqualTo(Manner.INITIALS);
    }

    @Test
    void text_of_the_other_keyboard_layout_is_read_over_first() {
        assertThat(others("gpemvhs", null)).first().isEqualTo(new Reading(Manner.WORDS, SearchQuery.of("헤드폰")));
    }

    @Test
    void then_typos_then_the_spelling_of_others_then_what_is_meant_then_some_of_the_words() {
        assertThat(others("소니 무선 해드폰", "소니 무선 헤드폰"))
                .extracting(Reading::manner)
                .containsExactly(Manner.TYPOS, Manner.WORDS, Manner.KIND, Manner.SOME_WORDS);
    }

    @Test
    void a_short_word_has_no_typos_and_one_word_nothing_to_leave_out() {
        assertThat(others("폰", null)).isEmpty();
        assertThat(others("무선 폰", null)).extracting(Reading::manner).containsExactly(Manner.KIND, Manner.SOME_WORDS);
    }

    private static List<Reading> others(String typed, String correction) {
        return Reading.others(SearchQuery.of(typed), Optional.ofNullable(correction));
    }
}
