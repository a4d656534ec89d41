package dev.jangteo.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What the search has reached and must not fall below.
 *
 * @param zeroResults a ceiling: the part of answerable queries that may find nothing
 * @param completions the part of inputs with something worth offering among the first suggestions
 */
record Floors(double ndcg, double zeroResults, double completions) {

    /** As recorded in floors.properties. */
    static Floors recorded() {
        try (var in = Objects.requireNonNull(Floors.class.getResourceAsStream("floors.properties"))) {
            var recorded = new Properties();
            recorded.load(new InputStreamReader(in, UTF_8));
            return new Floors(
                    number(recorded, "ndcg"), number(recorded, "zero-results"), number(recorded, "completions"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Properties recorded, String name) {
        return Double.parseDouble(Objects.requireNonNull(recorded.getProperty(name), name));
    }
}
