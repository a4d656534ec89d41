package dev.jangteo.launcher.demo;

import dev.jangteo.launcher.stack.Problem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what is done and, beside it, what the services then tell one another. */
final class Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PrintStream out;
    private final EventFeed feed;
    private int steps;
    private long stepBegan = System.nanoTime();

    Stage(PrintStream out, EventFeed feed) {
        this.out = out;
        this.feed = feed;
    }

    void act(String title) {
        out.printf("%n━━ %s ━━%n", title);
    }

    /** The next thing that happens, and by which call. */
    void step(String what, String how) {
        feed.next().forEach(event -> print(event, "late"));
        steps++;
        stepBegan = System.nanoTime();
        out.printf("%n%2d  %-44s %s%n", steps, what, how);
    }

    /** What came of it, in words. */
    void result(String text) {
        out.printf("    → %s%n", text);
    }

    /** Prints events as they arrive until one of each type about this thing has come. */
    void awaits(String id, String... types) {
        awaits(id, PATIENCE, types);
    }

    void awaits(String id, Duration patience, String... types) {
        List<String> missing = new ArrayList<>(List.of(types));
        long deadline = System.nanoTime() + patience.toNanos();
        while (!missing.isEmpty()) {
            for (EventFeed.Seen event : feed.next()) {
                print(
                        event,
                        "+" + Duration.ofNanos(System.nanoTime() - stepBegan).toMillis() + " ms");
                if (event.concerns(id)) {
                    missing.remove(event.type());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new Problem("Waited " + patience.toSeconds() + " s in vain for " + missing
                        + ". ./jangteo status tells whether all services are healthy, ./jangteo logs what they say.");
            }
        }
    }

    private void print(EventFeed.Seen event, String when) {
        out.printf(Locale.ROOT, "    %10s  %-16s %s%n", when, event.topic(), event.type());
    }
}
