package dev.jangteo.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./jangteo bench orders}: prints the report and keeps it under {@code benchmarks/reports}. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (!List.of(arguments).equals(List.of("orders"))) {
            System.err.println("Usage: ./jangteo bench orders");
            System.exit(2);
        }
        var report = OrderBenchmark.measure();
        System.out.println(report);
        var reports = Files.createDirectories(Path.of("benchmarks", "reports"));
        Files.writeString(reports.resolve("orders.md"), report);
        System.exit(0);
    }
}
