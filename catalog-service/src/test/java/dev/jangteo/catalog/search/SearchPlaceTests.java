package dev.jangteo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.search.Reading.Manner;
import dev.jangteo.catalog.search.SearchPlace.Behind;
import dev.jangteo.catalog.search.SearchPlace.InRanking;
import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchPlaceTests {
    @Test
    void a_cursor_leads_back_to_its_place() {
        var inRanking = new InRanking("a-key", 40);
        var behind = new Behind(SearchSort.RATING, Manner.TYPOS, "무선 헤드폰", List.of("4.5", "12", "p-1"));

        assertThat(SearchPlace.of(inRanking.cursor(), SearchSort.RELEVANCE)).isEqualTo(inRanking);
        assertThat(SearchPlace.of(behind.cursor(), SearchSort.RATING)).isEqualTo(behind);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_no_place_in_this_order_is_refused(String cursor) {
        assertThatThrownBy(() -> SearchPlace.of(cursor, SearchSort.RELEVANCE)).isInstanceOf(InvalidCursor.class);
    }

    static List<String> what_is_no_place_in_this_order_is_refused() {
        return List.of(
                "nonsense",
                Cursor.encode("RELEVANCE", "a-key"),
                Cursor.encode("RELEVANCE", "a-key", "-1"),
                Cursor.encode("RELEVANCE", "a-key", "many"),
                new Behind(SearchSort.NAME, Manner.WORDS, "가", List.of("가", "p-1")).cursor());
    }

    @Test
    void a_manner_nobody_has_heard_of_is_refused() {
        assertThatThrownBy(() -> SearchPlace.of(Cursor.encode("NAME", "SHOUTING", "가", "가", "p"), SearchSort.NAME))
                .isInstanceOf(InvalidCursor.class);
    }
}
