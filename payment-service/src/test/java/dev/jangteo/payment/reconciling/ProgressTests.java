package dev.jangteo.payment.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final ReconciliationSettings SETTINGS = new ReconciliationSettings(
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(7),
            Duration.ofHours(6));

    private final Progress progress = Progress.none(NOW);

    @Test
    void the_first_look_goes_far_back_slice_by_slice_until_it_has_caught_up() {
        var first = progress.begin(NOW, SETTINGS);
        assertThat(first.from()).isEqualTo(NOW.minus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        assertThat(first.until()).isEqualTo(NOW.minus(Duration.ofDays(7)).plus(Duration.ofHours(6)));

        int slices = 1;
        var slice = first;
        progress.compared(slice, NOW, SETTINGS);
        while (progress.isDue(NOW)) {
            var next = progress.begin(NOW, SETTINGS);
            assertThat(next.from()).as("nothing is left out").isBefore(slice.until());
            slice = next;
            progress.compared(slice, NOW, SETTINGS);
            slices++;
        }

        assertThat(slices).isEqualTo(28);
        assertThat(slice.until()).isEqualTo(NOW.minusSeconds(30));
        assertThat(progress.isDue(NOW.plusSeconds(59))).isFalse();
        assertThat(progress.isDue(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void what_is_reserved_is_not_due() {
        assertThat(progress.isDue(NOW)).isTrue();

        progress.reserve(NOW.plusSeconds(120));

        assertThat(progress.isDue(NOW.plusSeconds(119))).isFalse();
        assertThat(progress.isDue(NOW.plusSeconds(120))).isTrue();
    }

    @Property(tries = 300)
    void no_moment_is_ever_left_out_however_long_we_were_away(
            @ForAll @Size(min = 1, max = 30) java.util.List<@IntRange(max = 100_000) Integer> pauses) {
        var walked = Progress.none(NOW);
        var now = NOW;
        var seenUntil = Instant.MAX;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            if (walked.isDue(now)) {
                var slice = walked.begin(now, SETTINGS);
                assertThat(slice.from()).isBeforeOrEqualTo(seenUntil);
                assertThat(slice.until()).isBeforeOrEqualTo(now.minus(SETTINGS.settle()));
                walked.compared(slice, now, SETTINGS);
                seenUntil = slice.until();
            }
        }
    }
}
