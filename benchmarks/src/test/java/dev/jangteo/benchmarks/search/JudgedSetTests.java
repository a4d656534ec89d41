package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.launcher.demo.DemoCategory;
import dev.jangteo.launcher.demo.ProductGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The judged set itself: that it speaks of what the catalogue has. */
class JudgedSetTests {
    private static final DemoCatalogue CATALOGUE = DemoCatalogue.load();
    private static final List<JudgedQuery> QUERIES = JudgedQuery.all();
    private static final List<JudgedInput> INPUTS = JudgedInput.all();

    @Test
    void it_is_large_enough_to_tell_a_change_from_chance() {
        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(150);
        assertThat(INPUTS).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void no_query_counts_twice() {
        assertThat(QUERIES).extracting(JudgedQuery::text).doesNotHaveDuplicates();
        assertThat(INPUTS).extracting(JudgedInput::text).doesNotHaveDuplicates();
    }

    @Test
    void something_fits_every_query_that_is_not_marked_otherwise() {
        assertThat(QUERIES)
                .filteredOn(it -> !it.fitsNothing())
                .filteredOn(it -> it.grades(CATALOGUE).values().stream().noneMatch(grade -> grade >= Rule.FITS))
                .extracting(JudgedQuery::text)
                .isEmpty();
    }

    @Test
    void queries_that_nothing_fits_have_a_kind_of_their_own() {
        assertThat(QUERIES)
                .filteredOn(it -> it.kind().equals("nothing fits") != it.fitsNothing())
                .extracting(JudgedQuery::text)
                .isEmpty();
    }

    @Test
    void judgements_name_only_what_some_product_has() {
        var unknown = QUERIES.stream()
                .flatMap(query -> query.rules().stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .filter(it -> !CATALOGUE.valuesOf(it.fact()).containsAll(it.values()))
                        .map(it -> query.text() + " => " + it));

        assertThat(unknown).isEmpty();
    }

    /** A rule no product meets is a slip of whoever wrote it. */
    @Test
    void every_rule_gives_its_grade_to_some_product() {
        var idle = QUERIES.stream()
                .flatMap(query -> query.rules().stream()
                        .filter(rule -> CATALOGUE.products().stream().noneMatch(rule::fits))
                        .map(rule -> query.text() + " => " + rule));

        assertThat(idle).isEmpty();
    }

    /** Offering what then finds nothing would be no help. */
    @Test
    void every_input_has_a_text_worth_offering_whose_words_the_catalogue_has() {
        var texts = Stream.concat(
                        CATALOGUE.products().stream()
                                .flatMap(it -> Stream.of(
                                        it.product().name(),
                                        String.join(" ", it.product().tags()))),
                        new ProductGenerator().categories().stream().map(DemoCategory::name))
                .map(JudgedInput::folded)
                .toList();

        assertThat(INPUTS)
                .filteredOn(input -> input.worth().stream()
                        .map(it -> JudgedInput.folded(it).replace("*", ""))
                        .noneMatch(it -> texts.stream().anyMatch(text -> text.contains(it))))
                .extracting(JudgedInput::text)
                .isEmpty();
    }

    @Test
    void floors_are_parts_of_one() {
        var floors = Floors.recorded();

        assertThat(List.of(floors.ndcg(), floors.zeroResults(), floors.completions()))
                .allMatch(it -> it > 0 && it < 1);
    }
}
