package dev.jangteo.chaos;

import dev.jangteo.chaos.faults.Folder;
import dev.jangteo.chaos.report.Report;
import dev.jangteo.launcher.stack.Problem;
import dev.jangteo.launcher.stack.Repository;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./jangteo chaos}: exits with 0 when nothing was lost, 1 when something was, 2 when it could not be run. */
public final class Chaos {
    private Chaos() {}

    public static void main(String[] line) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(line).contains("--help")) {
            out.println(Settings.USAGE);
            return;
        }
        System.exit(status(List.of(line), out));
    }

    private static int status(List<String> line, PrintStream out) throws IOException {
        try {
            var home = Repository.around(Path.of(System.getProperty("jangteo.home", "")));
            var settings = Settings.parse(line, home);
            var data = Files.createTempDirectory("jangteo-chaos");
            var verdict = new Run(home, settings, out).in(data);
            var report = new Report(verdict);
            report.writeTo(settings.report());
            out.println(report.summary());
            out.println("The whole report: " + settings.report().resolve("report.md"));
            if (!verdict.isGood()) {
                out.println("What the services wrote: " + data.resolve("logs"));
                return 1;
            }
            Folder.delete(data);
            return 0;
        } catch (Problem | IllegalArgumentException e) {
            out.println("✗ " + e.getMessage());
            return 2;
        }
    }
}
