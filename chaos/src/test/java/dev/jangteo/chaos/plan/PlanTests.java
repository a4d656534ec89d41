package dev.jangteo.chaos.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.chaos.plan.Fault.Crash;
import dev.jangteo.chaos.points.CrashPoint;
import dev.jangteo.chaos.points.CrashPoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {
    private final List<CrashPoint> points = CrashPoints.all();

    @Test
    void the_same_seed_makes_the_same_plan_and_another_seed_another() {
        assertThat(Plan.of(7, 300, points)).isEqualTo(Plan.of(7, 300, points)).isNotEqualTo(Plan.of(8, 300, points));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 99, 100, 1_000})
    void there_are_as_many_faults_as_were_asked_for(int count) {
        assertThat(Plan.of(7, count, points).faults()).hasSize(count);
    }

    @Test
    void of_a_thousand_faults_every_crash_point_gets_ten() {
        var crashes = Plan.of(7, 1_000, points).faults().stream()
                .filter(Crash.class::isInstance)
                .collect(groupingBy(fault -> ((Crash) fault).point(), counting()));

        assertThat(crashes)
                .containsOnlyKeys(points)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(10));
    }

    @Test
    void a_thousand_faults_are_of_every_kind_there_is() {
        assertThat(Plan.of(7, 1_000, points).faults().stream().map(Fault::kind).distinct())
                .contains(
                        "crash point",
                        "kill -9",
                        "kafka stopped",
                        "kafka killed",
                        "redis killed",
                        "redis wiped",
                        "mongodb stopped",
                        "mongodb killed",
                        "portone.charge timeout_after_charge",
                        "portone.webhook webhook_never",
                        "smtp decline")
                .hasSize(32);
    }

    @Test
    void a_short_plan_has_kills_and_outages_and_crash_points_too() {
        var kinds = Plan.of(1, 16, points).faults().stream().collect(groupingBy(Fault::kind, counting()));

        assertThat(kinds)
                .containsEntry("crash point", 5L)
                .containsEntry("kill -9", 1L)
                .containsEntry("kafka killed", 1L);
    }
}
