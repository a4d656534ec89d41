package dev.jangteo.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.chaos.faults.Outcome;
import dev.jangteo.chaos.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A short run: crash points, kills, outages and partners' faults, a dozen of them. The long one is {@code ./jangteo chaos}. */
class ChaosIT {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path REPORT = Path.of("target", "report");

    /** Much longer than in the long run's verdict: this one may share its machine with a build. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    @Test
    void a_dozen_faults_lose_nothing_oversell_nothing_and_charge_nothing_twice() throws IOException {
        var settings = new Settings(7, 12, 1.0, REPORT, RECOVERY);

        var verdict = new Run(REPOSITORY, settings, System.out).in(data);

        new Report(verdict).writeTo(REPORT);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.outcomes()).hasSize(12).allMatch(Outcome::hasStruck);
        assertThat(verdict.evidence().orders()).hasSizeGreaterThan(20);
    }
}
