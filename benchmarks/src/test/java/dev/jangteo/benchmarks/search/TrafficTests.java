package dev.jangteo.benchmarks.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrafficTests {

    @Test
    void the_second_is_asked_half_as_often_as_the_first() {
        var chance = new Random(1);
        var zipf = new Zipf<>(List.of("first", "second", "third"));

        var drawn = Stream.generate(() -> zipf.next(chance)).limit(11_000).collect(groupingBy(it -> it, counting()));

        assertThat(drawn.get("first")).isBetween(5_800L, 6_200L);
        assertThat(drawn.get("second")).isBetween(2_850L, 3_150L);
        assertThat(drawn.get("third")).isBetween(1_850L, 2_150L);
    }

    @Test
    void half_of_the_requests_are_for_suggestions() {
        var traffic = new Traffic(JudgedQuery.all(), JudgedInput.all());

        var kinds = Stream.generate(traffic::next).limit(10_000).collect(groupingBy(Traffic.Request::kind, counting()));

        assertThat(kinds.get(Traffic.Kind.SEARCH)).isBetween(4_800L, 5_200L);
    }

    @Test
    void second_pages_are_asked_for_where_there_are_some() {
        var traffic = new Traffic(JudgedQuery.all(), JudgedInput.all());
        var search = Stream.generate(traffic::next)
                .filter(it -> it.kind() == Traffic.Kind.SEARCH)
                .findFirst()
                .orElseThrow();

        traffic.nextPage(search, "a+b");

        assertThat(Stream.generate(traffic::next).limit(1_000))
                .filteredOn(it -> it.path().contains("&after="))
                .extracting(Traffic.Request::path)
                .containsExactly(search.path() + "&after=a%2Bb");
    }
}
