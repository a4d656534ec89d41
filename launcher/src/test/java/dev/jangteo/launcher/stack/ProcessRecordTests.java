package dev.jangteo.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessRecordTests {

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void finds_the_process_it_was_made_of() {
        assertThat(ProcessRecord.of(self).alive()).contains(self);
    }

    @Test
    void another_process_with_the_same_number_is_not_ours() {
        var lastYears = new ProcessRecord(self.pid(), Instant.parse("2025-01-01T00:00:00Z"));

        assertThat(lastYears.alive()).isEmpty();
    }
}
