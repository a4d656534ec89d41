package dev.jangteo.chaos.report;

import dev.jangteo.chaos.checks.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A verdict as files: for people, for programs, and as a picture. */
public final class Report {
    private final Verdict verdict;

    public Report(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Writes {@code report.md}, {@code report.json} and {@code timeline.svg}. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), new Page(verdict).text());
        Files.writeString(folder.resolve("report.json"), new Data(verdict).text());
        Files.writeString(folder.resolve("timeline.svg"), new Timeline(verdict).svg());
    }

    /** The answers in a few lines. */
    public String summary() {
        var answers = Arrays.stream(Question.values())
                .map(it -> it.label() + " " + verdict.count(it))
                .collect(Collectors.joining(" · "));
        return "%s %d orders, %d faults: %s"
                .formatted(
                        verdict.isGood() ? "✓" : "✗",
                        verdict.evidence().orders().size(),
                        verdict.outcomes().size(),
                        answers);
    }
}
