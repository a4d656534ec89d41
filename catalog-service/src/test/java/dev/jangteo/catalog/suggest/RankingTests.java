package dev.jangteo.catalog.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.suggest.Suggestion.Kind;
import dev.jangteo.contracts.ProductId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTests {
    @Test
    void what_was_typed_comes_first_then_what_begins_with_it_then_the_weightier() {
        assertThat(best("헤드", found("무선 헤드폰", 9), found("헤드셋", 1), found("헤드폰", 2), found("헤드", 0)))
                .containsExactly("헤드", "헤드폰", "헤드셋", "무선 헤드폰");
    }

    @Test
    void the_same_text_is_shown_once_and_as_the_kind_that_leads_furthest() {
        var best = ranking("헤드폰")
                .best(
                        List.of(
                                found("헤드폰", Kind.QUERY, 9),
                                found("헤드 폰", Kind.PRODUCT, 8),
                                found("헤드폰", Kind.CATEGORY, 1)),
                        10);

        assertThat(best).extracting(Suggestion::kind).containsExactly(Kind.CATEGORY);
    }

    @Test
    void products_take_a_part_of_the_list_and_all_of_it_when_there_is_nothing_else() {
        var products = IntStream.range(0, 20).mapToObj(i -> found("헤드폰 " + i, Kind.PRODUCT, 100 - i));
        var words = IntStream.range(0, 20).mapToObj(i -> found("헤드셋 " + i, 50 - i));
        var mixed = ranking("헤드").best(Stream.concat(products, words).toList(), 10);

        assertThat(mixed)
                .extracting(Suggestion::isProduct)
                .containsExactly(false, false, false, false, false, false, true, true, true, true);
        assertThat(best("헤드", found("헤드폰 A", Kind.PRODUCT, 1), found("헤드폰 B", Kind.PRODUCT, 2)))
                .containsExactly("헤드폰 B", "헤드폰 A");
    }

    @Test
    void guesses_are_left_out_where_there_is_enough_without_them() {
        assertThat(best("so", found("sony", 1), found("solo", 2), found("sofa", 3), found("내의", 9)))
                .containsExactly("sofa", "solo", "sony");
        assertThat(best("so", found("sony", 1), found("내의", 9))).containsExactly("sony", "내의");
    }

    @Test
    void a_slip_of_the_finger_comes_last() {
        assertThat(best("무션", found("무선 헤드폰", 9), found("무션 카메라", 1))).containsExactly("무션 카메라", "무선 헤드폰");
    }

    private static Ranking ranking(String typed) {
        return new Ranking(Reading.of(SearchQuery.of(typed)));
    }

    private static List<String> best(String typed, Found... found) {
        return ranking(typed).best(List.of(found), 10).stream()
                .map(Suggestion::text)
                .toList();
    }

    private static Found found(String text, double weight) {
        return found(text, Kind.QUERY, weight);
    }

    private static Found found(String text, Kind kind, double weight) {
        return new Found(text, kind, kind == Kind.PRODUCT ? new ProductId("p") : null, null, weight);
    }
}
