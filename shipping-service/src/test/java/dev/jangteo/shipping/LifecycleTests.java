package dev.jangteo.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LifecycleTests {
    private static final Path README = Path.of("README.md");

    @Test
    void every_status_can_be_reached() {
        assertThat(reached(ShipmentStatus.READY, Step.values(), Lifecycle::next))
                .containsExactlyInAnyOrder(ShipmentStatus.values());
        assertThat(reached(ReturnStatus.REQUESTED, ReturnLifecycle.Step.values(), ReturnLifecycle::next))
                .containsExactlyInAnyOrder(ReturnStatus.values());
    }

    @Test
    void the_diagrams_in_the_readme_are_the_tables() throws IOException {
        var readme = Files.readString(README);
        var current = with(
                readme,
                "lifecycle",
                diagram(
                        "READY: OrderConfirmed",
                        ShipmentStatus.values(),
                        Step.values(),
                        Lifecycle::next,
                        LifecycleTests::words));
        current = with(
                current,
                "return lifecycle",
                diagram(
                        "REQUESTED: OrderReturnRequested",
                        ReturnStatus.values(),
                        ReturnLifecycle.Step.values(),
                        ReturnLifecycle::next,
                        LifecycleTests::words));
        if (!current.equals(readme)) {
            Files.writeString(README, current);
        }
        assertThat(readme)
                .as("README.md was stale and is written anew: look at it and commit it")
                .isEqualTo(current);
    }

    private static <S, T> Set<S> reached(S start, T[] steps, BiFunction<S, T, Optional<S>> table) {
        var reached = new LinkedHashSet<S>(List.of(start));
        int before;
        do {
            before = reached.size();
            for (var from : Set.copyOf(reached)) {
                Arrays.stream(steps)
                        .flatMap(step -> table.apply(from, step).stream())
                        .forEach(reached::add);
            }
        } while (reached.size() > before);
        return reached;
    }

    private static String with(String readme, String name, String diagram) {
        var from = "<!-- " + name + ": written by LifecycleTests -->\n";
        int start = readme.indexOf(from) + from.length();
        return readme.substring(0, start) + diagram + readme.substring(readme.indexOf("<!-- /" + name + " -->", start));
    }

    private static <S, T> String diagram(
            String start, S[] statuses, T[] steps, BiFunction<S, T, Optional<S>> table, Function<T, String> words) {
        var lines = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> " + start + "\n");
        for (var from : statuses) {
            for (var step : steps) {
                table.apply(from, step)
                        .ifPresent(to -> lines.append("    %s --> %s: %s%n".formatted(from, to, words.apply(step))));
            }
        }
        for (var status : statuses) {
            if (Arrays.stream(steps).allMatch(step -> table.apply(status, step).isEmpty())) {
                lines.append("    %s --> [*]%n".formatted(status));
            }
        }
        return lines.append("```\n").toString();
    }

    private static String words(Step step) {
        return switch (step) {
            case DISPATCH -> "dispatch";
            case CANCEL -> "OrderCancelled";
            case REFUSE -> "courier refuses";
            case RETRY -> "courier told again";
            case GIVE_UP -> "nothing heard for 14 days";
            case PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, FAILED, DELIVERED -> "scan " + step;
        };
    }

    private static String words(ReturnLifecycle.Step step) {
        return switch (step) {
            case REGISTER -> "courier told";
            case REFUSE -> "courier refuses";
            case RETRY -> "courier told again";
            case PICK_UP -> "scan PICKED_UP";
            case ARRIVE -> "scan DELIVERED";
            case CLOSE -> "OrderReturned, OrderReturnRejected";
        };
    }
}
