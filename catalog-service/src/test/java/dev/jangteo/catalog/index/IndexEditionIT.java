package dev.jangteo.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jangteo.platform.testing.ServiceTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class IndexEditionIT {
    @Autowired
    private IndexEdition edition;

    @Test
    void a_write_begins_another_edition_that_counts_when_what_was_written_can_be_found() {
        edition.next();
        assertThat(edition.current()).isEmpty();
        var began = System.nanoTime();

        await().until(() -> edition.current().isPresent());
        var first = edition.current().orElseThrow();
        assertThat(System.nanoTime() - began).isGreaterThan(TimeUnit.SECONDS.toNanos(1));

        edition.next();
        assertThat(edition.current()).isEmpty();
        await().until(() -> edition.current().isPresent());
        assertThat(edition.current()).get().isNotEqualTo(first);
    }
}
