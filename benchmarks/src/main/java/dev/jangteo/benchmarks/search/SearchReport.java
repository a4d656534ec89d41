package dev.jangteo.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kept report: a run of one half leaves the other as it was. */
record SearchReport(String relevance, String speed) {
    private static final String TITLE = """
            # Search through the gateway

            `./jangteo bench search`: a shop of its own with the demo catalogue; embedded servers, full compiler. How the
            queries were judged: [README](../README.md#the-judged-set).

            """;
    private static final String RELEVANCE = "## Relevance\n\n";
    private static final String SPEED = "## Speed\n\n";
    private static final String NOT_YET = "Not measured yet.\n";

    static SearchReport read(Path file) throws IOException {
        var text = Files.exists(file) ? Files.readString(file) : "";
        var relevance = text.indexOf(RELEVANCE);
        var speed = text.indexOf(SPEED);
        return relevance < 0 || speed < relevance
                ? new SearchReport(NOT_YET, NOT_YET)
                : new SearchReport(
                        text.substring(relevance + RELEVANCE.length(), speed - 1),
                        text.substring(speed + SPEED.length()));
    }

    SearchReport withRelevance(String anew) {
        return new SearchReport(anew, speed);
    }

    SearchReport withSpeed(String anew) {
        return new SearchReport(relevance, anew);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, markdown());
    }

    String markdown() {
        return TITLE + RELEVANCE + relevance + "\n" + SPEED + speed;
    }
}
