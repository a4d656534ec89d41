package dev.jangteo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.benchmarks.search.SearchBenchmark;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import dev.jangteo.launcher.stack.Problem;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * {@code ./jangteo bench …}: prints the report and keeps it under {@code benchmarks/reports}. Exits with 1 when something
 * is below its floor, with 2 when it could not be measured.
 */
public final class Benchmarks {
    private static final Path REPORTS = Path.of("benchmarks", "reports");

    private Benchmarks() {}

    public static void main(String[] line) throws Exception {
        System.exit(status(List.of(line), new PrintStream(System.out, true, UTF_8)));
    }

    private static int status(List<String> line, PrintStream out) throws Exception {
        try {
            var rest = line.subList(Math.min(1, line.size()), line.size());
            return switch (line.isEmpty() ? "" : line.getFirst()) {
                case "orders" -> orders(rest, out);
                case "search" -> SearchBenchmark.run(rest, REPORTS, out) ? 0 : 1;
                default -> throw new IllegalArgumentException("Which benchmark?");
            };
        } catch (IllegalArgumentException e) {
            out.println("✗ " + e.getMessage()
                    + "\nUsage: ./jangteo bench orders\n       ./jangteo bench catalog [SKUS,…]\n"
                    + "       ./jangteo bench " + SearchBenchmark.USAGE);
            return 2;
        } catch (Problem | ShopRefused | ShopUnreachable e) {
            out.println("✗ " + e.getMessage());
            return 2;
        } catch (ExecutionException e) {
            out.println("✗ " + e.getCause());
            return 2;
        }
    }

    private static int orders(List<String> rest, PrintStream out) throws Exception {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(rest + "?");
        }
        var report = OrderBenchmark.measure();
        out.println(report);
        Files.writeString(Files.createDirectories(REPORTS).resolve("orders.md"), report);
        return 0;
    }
}
