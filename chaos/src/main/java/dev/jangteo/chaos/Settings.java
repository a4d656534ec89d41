package dev.jangteo.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What a run is made of.
 *
 * @param seed decides the faults, their order, and what customers come for
 * @param faults how many go wrong
 * @param rate customers a second; two cores that restart services all the time carry one in two seconds
 * @param report the folder that gets the report
 * @param recovery how soon orders are to flow again once a part is healthy
 */
public record Settings(long seed, int faults, double rate, Path report, Duration recovery) {
    static final String USAGE = """
            Usage: ./jangteo chaos [--faults N] [--seed N] [--rate ORDERS_A_SECOND] [--report DIR] [--recovery SECONDS]
              --faults    how many things go wrong (100)
              --seed      the same seed, the same plan (7)
              --rate      orders a second while they do (0.5)
              --report    folder of report.md, report.json, timeline.svg (.jangteo/chaos/seed-N)
              --recovery  orders flow again so soon after a killed process is healthy, or the run has failed (10)""";

    /** @throws IllegalArgumentException with the words for whoever typed it */
    public static Settings parse(List<String> line, Path home) {
        long seed = 7;
        int faults = 100;
        double rate = 0.5;
        Path report = null;
        var recovery = Duration.ofSeconds(10);
        var rest = new ArrayDeque<>(line);
        while (!rest.isEmpty()) {
            var option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + "?\n" + USAGE);
            }
            var value = rest.pop();
            switch (option) {
                case "--seed" -> seed = Long.parseLong(value);
                case "--faults" -> faults = Integer.parseInt(value);
                case "--rate" -> rate = Double.parseDouble(value);
                case "--report" -> report = Path.of(value);
                case "--recovery" -> recovery = Duration.ofSeconds(Long.parseLong(value));
                default -> throw new IllegalArgumentException(option + "?\n" + USAGE);
            }
        }
        if (faults < 1 || rate <= 0) {
            throw new IllegalArgumentException("at least one fault, and some orders\n" + USAGE);
        }
        var folder = report == null ? home.resolve(".jangteo/chaos/seed-" + seed) : report;
        return new Settings(seed, faults, rate, folder, recovery);
    }

    String command() {
        return "./jangteo chaos --faults %d --seed %d --rate %s".formatted(faults, seed, rate);
    }
}
