package dev.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.order.OrderStatus.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one table of the order's life: complete, and drawn in the README. */
class OrderLifecycleTests {
    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- lifecycle: written by OrderLifecycleTests -->\n";
    private static final String END = "<!-- end of lifecycle -->";

    @Test
    void every_status_can_be_reached_from_pending() {
        Set<OrderStatus> reached = new HashSet<>();
        reach(OrderStatus.PENDING, reached);
        assertThat(reached).containsExactlyInAnyOrder(OrderStatus.values());
    }

    @Test
    void from_every_status_some_terminal_one_can_be_reached() {
        for (var status : OrderStatus.values()) {
            Set<OrderStatus> reached = new HashSet<>();
            reach(status, reached);
            assertThat(reached).as(status.label()).anyMatch(OrderStatus::isTerminal);
        }
    }

    @Test
    void an_ended_order_allows_no_move() {
        for (var status : Set.of(OrderStatus.FAILED, OrderStatus.CANCELLED, OrderStatus.RETURNED)) {
            for (var move : Move.values()) {
                assertThat(status.after(move)).as(status + " " + move).isEmpty();
            }
        }
    }

    /** Run with -Dupdate to write it anew. */
    @Test
    void the_readme_draws_this_lifecycle() throws IOException {
        var readme = Files.readString(README);
        var head = readme.substring(0, readme.indexOf(START) + START.length());
        var tail = readme.substring(readme.indexOf(END));
        var expected = head + diagram() + tail;
        if (System.getProperty("update") != null) {
            Files.writeString(README, expected);
        }
        assertThat(Files.readString(README)).isEqualTo(expected);
    }

    private static String diagram() {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> pending\n");
        for (var status : OrderStatus.values()) {
            for (var move : Move.values()) {
                status.after(move)
                        .ifPresent(next -> text.append("    %s --> %s: %s\n"
                                .formatted(
                                        status.label(),
                                        next.label(),
                                        move.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', ' '))));
            }
            if (status.isTerminal()) {
                text.append("    %s --> [*]\n".formatted(status.label()));
            }
        }
        return text.append("```\n").toString();
    }

    private static void reach(OrderStatus status, Set<OrderStatus> reached) {
        if (reached.add(status)) {
            for (var move : Move.values()) {
                status.after(move).ifPresent(next -> reach(next, reached));
            }
        }
    }
}
