package dev.jangteo.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTests {
    private static final Path README = Path.of("README.md");
    private static final String FROM = "<!-- lifecycle: written by LifecycleTests -->\n";
    private static final String TO = "<!-- /lifecycle -->";

    @Test
    void every_status_can_be_reached() {
        var reached = EnumSet.of(ShipmentStatus.READY);
        for (int i = 0; i < ShipmentStatus.values().length; i++) {
            for (var status : Set.copyOf(reached)) {
                for (var step : Step.values()) {
                    Lifecycle.next(status, step).ifPresent(reached::add);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ShipmentStatus.values());
    }

    @Test
    void the_diagram_in_the_readme_is_the_table() throws IOException {
        var readme = Files.readString(README);
        int start = readme.indexOf(FROM) + FROM.length();
        int end = readme.indexOf(TO);
        var current = readme.substring(0, start) + diagram() + readme.substring(end);
        if (!current.equals(readme)) {
            Files.writeString(README, current);
        }
        assertThat(readme)
                .as("README.md was stale and is written anew: look at it and commit it")
                .isEqualTo(current);
    }

    private static String diagram() {
        var lines = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> READY: OrderConfirmed\n");
        for (var from : ShipmentStatus.values()) {
            for (var step : Step.values()) {
                Lifecycle.next(from, step)
                        .ifPresent(to -> lines.append("    %s --> %s: %s%n".formatted(from, to, words(step))));
            }
        }
        for (var status : ShipmentStatus.values()) {
            if (EnumSet.allOf(Step.class).stream()
                    .allMatch(step -> Lifecycle.next(status, step).isEmpty())) {
                lines.append("    %s --> [*]%n".formatted(status));
            }
        }
        return lines.append("```\n").toString();
    }

    private static String words(Step step) {
        return switch (step) {
            case DISPATCH -> "dispatch";
            case CANCEL -> "OrderCancelled";
            case PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, DELIVERED -> "scan " + step;
        };
    }
}
