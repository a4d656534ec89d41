package dev.jangteo.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.index.IndexState.Build;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexNameTests {
    private static final Instant NOW = Instant.parse("2026-11-29T02:03:04.567Z");

    @Test
    void the_first_tells_when_it_was_begun() {
        assertThat(IndexName.after(IndexState.NONE, "products", NOW)).isEqualTo("products-20261129020304");
    }

    @Test
    void the_next_within_the_same_second_is_greater() {
        assertThat(IndexName.after(searched("products-20261129020304"), "products", NOW))
                .isEqualTo("products-20261129020305");
    }

    @Test
    void so_it_is_when_another_instances_clock_was_ahead() {
        assertThat(IndexName.after(searched("products-20261129235959"), "products", NOW))
                .isEqualTo("products-20261130000000");
    }

    @Test
    void and_greater_than_one_that_is_being_built() {
        var building = new Build("products-20261129020310", "d", "me", 0, null, 0, 0);
        var state = new IndexState(IndexState.ID, "products-20261129020304", building, List.of());

        assertThat(IndexName.after(state, "products", NOW)).isEqualTo("products-20261129020311");
    }

    private static IndexState searched(String live) {
        return new IndexState(IndexState.ID, live, null, List.of());
    }
}
