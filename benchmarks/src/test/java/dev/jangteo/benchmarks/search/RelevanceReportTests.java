package dev.jangteo.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation over the whole judged set, of answers made up here. */
class RelevanceReportTests {
    private static final DemoCatalogue CATALOGUE = DemoCatalogue.load();

    @Test
    void an_ideal_search_is_perfect_in_everything() {
        var report = new RelevanceReport(answers(ids -> ids), offers(true));

        assertThat(report.overall().ndcg()).isEqualTo(1);
        assertThat(report.overall().recall()).isEqualTo(1);
        assertThat(report.overall().reciprocalRank()).isEqualTo(1);
        assertThat(report.overall().zeroResults()).isZero();
        assertThat(report.shortfalls(Floors.recorded())).isEmpty();
        assertThat(report.markdown()).doesNotContain("Missed");
    }

    @Test
    void a_search_that_finds_nothing_is_below_every_floor() {
        var report = new RelevanceReport(answers(ids -> List.of()), offers(false));

        assertThat(report.overall().zeroResults()).isEqualTo(1);
        assertThat(report.shortfalls(Floors.recorded())).hasSize(3);
    }

    @Test
    void the_right_products_in_the_wrong_order_are_worse() {
        var report = new RelevanceReport(answers(List::reversed), offers(true));

        assertThat(report.overall().ndcg()).isBetween(0.1, 0.9);
        assertThat(report.overall().zeroResults()).isZero();
    }

    @Test
    void queries_that_nothing_fits_are_told_apart() {
        var unanswerable =
                JudgedQuery.all().stream().filter(JudgedQuery::fitsNothing).count();
        var report = new RelevanceReport(answers(ids -> ids), offers(true));

        assertThat(report.overall().queries()).isEqualTo(JudgedQuery.all().size() - Math.toIntExact(unanswerable));
        assertThat(report.markdown())
                .contains(unanswerable + " queries that nothing fits; " + unanswerable + " of these found nothing");
    }

    @Test
    void one_half_of_the_kept_report_is_written_anew_without_the_other(@TempDir Path folder) throws IOException {
        var file = folder.resolve("search.md");
        SearchReport.read(file).withRelevance("| good |\n").write(file);
        SearchReport.read(file).withSpeed("| fast |\n").write(file);
        SearchReport.read(file).withRelevance("| better |\n").write(file);

        assertThat(SearchReport.read(file)).isEqualTo(new SearchReport("| better |\n", "| fast |\n"));
    }

    private static List<RelevanceReport.Answer> answers(UnaryOperator<List<String>> order) {
        return JudgedQuery.all().stream()
                .map(it -> new RelevanceReport.Answer(it, it.rank(order.apply(ideal(it)), CATALOGUE), List.of()))
                .toList();
    }

    private static List<String> ideal(JudgedQuery query) {
        var grades = query.grades(CATALOGUE);
        return grades.keySet().stream()
                .sorted(Comparator.comparing(grades::get).reversed())
                .toList();
    }

    private static List<RelevanceReport.Offer> offers(boolean good) {
        return JudgedInput.all().stream()
                .map(it -> new RelevanceReport.Offer(it, good ? it.worth() : List.of()))
                .toList();
    }
}
