package dev.jangteo.chaos.report;

import dev.jangteo.chaos.checks.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** The report for people. */
final class Page {
    private static final int MOST_FINDINGS = 100;

    private final Verdict verdict;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    Page(Verdict verdict) {
        this.verdict = verdict;
        this.figures = new Figures(verdict);
    }

    String text() {
        head();
        answers();
        orders();
        faults();
        crashPoints();
        notices();
        deadLetters();
        findings();
        return text.toString();
    }

    private void head() {
        var times = verdict.times();
        line(
                "# %d faults, seed %d: %s",
                verdict.outcomes().size(), verdict.seed(), verdict.isGood() ? "all held" : "FAILED");
        line("");
        line(
                "`%s`, %s, %d cores, JDK %s.",
                verdict.command(), whole(times.began()), Runtime.getRuntime().availableProcessors(), Runtime.version());
        line(
                "Faults for %s, settled %s after the last one.",
                minutes(times.breaking(), times.broken()), minutes(times.broken(), times.settled()));
        line("");
        line("![what happened when](timeline.svg)");
        line("");
    }

    private void answers() {
        line("## What must hold");
        line("");
        line("| | found | |");
        line("|---|--:|---|");
        for (var question : Question.values()) {
            line("| %s | %d | %s |", question.label(), verdict.count(question), question.meaning());
        }
        line("");
    }

    private void orders() {
        var ledger = verdict.evidence().ledger();
        line("## Orders");
        line("");
        line(
                "%d in the store; customers were told of %d, and never heard of %d.",
                verdict.evidence().orders().size(), ledger.orders().size(), ledger.unansweredOrders());
        line("");
        table("final state", "orders", figures.finalStates());
        table("what the customer was up to", "orders", figures.errands());
        table("refused, with the shop's reason", "times", ledger.refusals());
    }

    private void faults() {
        line("## Faults, and how soon orders flowed again");
        line("");
        line(
                "Down: from the fault until the part was healthy again. Orders: from then until an order placed after that was");
        line("confirmed, less the time in which another part was away. Seconds.");
        line("");
        line("| fault | injected | struck | down p50 | p99 | max | orders p50 | p99 | max |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        figures.kinds().forEach((kind, it) -> {
            if (it.recoveries().sorted().isEmpty()) {
                line("| %s | %d | %d | | | | | | |", kind, it.injected(), it.struck());
            } else {
                line(
                        "| %s | %d | %d | %s | %s |",
                        kind, it.injected(), it.struck(), spread(it.downs()), spread(it.recoveries()));
            }
        });
        line("");
        line("%d faults of partners were left that no request came by.", verdict.unstruck());
        line("");
    }

    private static String spread(Figures.Spread spread) {
        return "%.1f | %.1f | %.1f".formatted(spread.seconds(50), spread.seconds(99), spread.seconds(100));
    }

    private void crashPoints() {
        line("## Crash points");
        line("");
        line("| crash point | service | place | hits |");
        line("|---|---|---|--:|");
        figures.hits()
                .forEach((point, hits) -> line(
                        "| %s | %s | `%s` | %d |",
                        point.name(), point.service(), shortened(point.place().toString()), hits));
        line("");
    }

    private static String shortened(String place) {
        return place.replaceAll("[a-z]+\\.(?=[\\w.]*#)", "");
    }

    private void notices() {
        line("## Notices");
        line("");
        line(
                "%d mails and %d text messages arrived. Mails that came twice because something crashed between the mail server's",
                verdict.evidence().mails().size(), verdict.evidence().messages().size());
        line("answer and our note of it (the same Message-ID, so that mail programs can tell):");
        line("");
        table("crashed", "mails", figures.mailsTwiceAfterACrash());
    }

    private void deadLetters() {
        line("## Dead letters");
        line("");
        table("topic and event", "letters", verdict.evidence().deadLetters());
    }

    private void findings() {
        if (verdict.isGood()) {
            return;
        }
        line("## Found");
        line("");
        verdict.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(it -> line("- **%s** %s: %s", it.question().label(), it.subject(), it.detail()));
        int more = verdict.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            line("- and %d more, in report.json", more);
        }
        line("");
    }

    private void table(String what, String count, Map<String, ? extends Number> rows) {
        if (rows.isEmpty()) {
            line("None.");
        } else {
            line("| %s | %s |", what, count);
            line("|---|--:|");
            rows.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                            it -> line("| %s | %d |", it.getKey(), it.getValue().longValue()));
        }
        line("");
    }

    @SuppressWarnings("AnnotateFormatMethod") // not worth a dependency
    private void line(String format, Object... arguments) {
        text.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }

    private static Instant whole(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String minutes(Instant from, Instant to) {
        var between = Duration.between(from, to);
        return "%d min %02d s".formatted(between.toMinutes(), between.toSecondsPart());
    }
}
