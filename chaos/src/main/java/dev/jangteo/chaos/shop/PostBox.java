package dev.jangteo.chaos.shop;

import dev.jangteo.launcher.demo.ShopApi;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Keeps an account of every mail and text message that arrived: the stand-in's inbox holds the newest only. */
public final class PostBox implements AutoCloseable {
    private static final int LOOK_EVERY_SECONDS = 4;
    private static final int FIRST_LOOK = 100;
    private static final int WHOLE_SHELF = 5_000;

    /**
     * Something that arrived.
     *
     * @param id of this arrival
     * @param notice what the sender calls it: the same when it was sent twice
     */
    public record Arrival(String id, String notice, String to, String subject, Instant at) {}

    private final ShopApi outside;
    private final Map<String, Arrival> mails = new LinkedHashMap<>();
    private final Map<String, Arrival> messages = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("post-box").factory());

    public PostBox(ShopApi outside) {
        this.outside = outside;
        var _ = clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** All mails until now. */
    public synchronized Collection<Arrival> mails() {
        look();
        return List.copyOf(mails.values());
    }

    /** All text messages until now. */
    public synchronized Collection<Arrival> messages() {
        look();
        return List.copyOf(messages.values());
    }

    private synchronized void look() {
        try {
            take("/inbox/mails", mails, PostBox::mail);
            take("/inbox/messages", messages, PostBox::message);
        } catch (ShopRefused | ShopUnreachable e) {
            System.err.println("post box: " + e.getMessage());
        }
    }

    /** As many of the newest as it takes to meet one that is known. */
    private void take(String shelf, Map<String, Arrival> known, Function<JsonNode, Arrival> reading) {
        for (int limit = FIRST_LOOK; ; limit = Math.min(WHOLE_SHELF, limit * 4)) {
            var seen = outside.get(shelf + "?limit=" + limit)
                    .path("items")
                    .valueStream()
                    .map(reading)
                    .toList();
            boolean metKnown = seen.stream().anyMatch(it -> known.containsKey(it.id()));
            if (metKnown || seen.size() < limit || limit == WHOLE_SHELF) {
                seen.reversed().forEach(it -> known.putIfAbsent(it.id(), it));
                return;
            }
        }
    }

    private static Arrival mail(JsonNode it) {
        return new Arrival(
                it.path("id").asString(),
                it.path("messageId").asString(""),
                it.path("to").path(0).asString(""),
                it.path("subject").asString(""),
                Instant.parse(it.path("receivedAt").asString()));
    }

    private static Arrival message(JsonNode it) {
        return new Arrival(
                it.path("messageId").asString(),
                it.path("messageKey").asString(""),
                it.path("to").asString(""),
                it.path("text").asString(""),
                Instant.parse(it.path("receivedAt").asString()));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
