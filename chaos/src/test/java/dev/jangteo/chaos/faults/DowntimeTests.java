package dev.jangteo.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DowntimeTests {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final Downtime downtime = new Downtime();

    @Test
    void time_counts_when_nothing_was_away() {
        away("kafka", -20, -10);
        away("redis", 30, 40);

        assertThat(upBetween(0, 20)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void absences_are_taken_out_once_however_they_overlap() {
        away("kafka", -5, 2);
        away("order-service", 5, 9);
        away("redis", 6, 7);
        away("payment-service", 8, 11);

        assertThat(upBetween(0, 20)).isEqualTo(Duration.ofSeconds(3 + 9));
    }

    @Test
    void a_part_that_is_still_away_takes_the_time_up_to_now_and_no_more() {
        away("order-service", 4, 9);
        downtime.begins("notification-service", at(12));

        assertThat(upBetween(0, 13)).isEqualTo(Duration.ofSeconds(4 + 3));
        assertThat(upBetween(12, 13)).isZero();
    }

    private void away(String part, int from, int to) {
        downtime.begins(part, at(from));
        downtime.ends(part, at(to));
    }

    private Duration upBetween(int from, int to) {
        return downtime.allUpBetween(at(from), at(to));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
