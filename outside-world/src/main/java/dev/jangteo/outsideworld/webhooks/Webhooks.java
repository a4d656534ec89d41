package dev.jangteo.outsideworld.webhooks;

import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.faults.Fault;
import dev.jangteo.outsideworld.faults.Faults;
import dev.jangteo.outsideworld.journal.Journal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers webhooks at least once: whoever asks for one has the fact behind it in a journal and asks again after a
 * restart; this keeps a journal of those that need no more attempts.
 */
@Component
public class Webhooks {
    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CALLS_AT_ONCE = 32;

    private final Settings.Webhooks settings;
    private final Faults faults;
    private final Clock clock;
    private final Set<String> settledBefore = new HashSet<>();
    private final Journal<Settled> settled;
    private final HttpClient http;
    /** A shop that comes back after an hour is not met by everything at once. */
    private final Semaphore lines = new Semaphore(CALLS_AT_ONCE);

    private final ExecutorService deliveries = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    /** How it ended. */
    enum End {
        DELIVERED,
        GIVEN_UP,
        SUPPRESSED
    }

    record Settled(String id, End end) {}

    Webhooks(Settings settings, Faults faults, Clock clock, JsonMapper json) {
        this.settings = settings.webhooks();
        this.faults = faults;
        this.clock = clock;
        this.settled = Journal.open(
                settings.dataDir().resolve("webhooks.jsonl"),
                json,
                Settled.class,
                (_, entry) -> settledBefore.add(entry.id()));
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Delivers it, trying again until the shop takes it or the attempts are used up. Returns at once. */
    public void send(Webhook webhook) {
        Optional<Fault> fault = faults.strike(webhook.faults(), webhook.traits());
        deliveries.execute(() -> settle(webhook, fault));
    }

    /** Like {@link #send}, for a fact of an earlier run of this process: only if it was not settled then. */
    public void resume(Webhook webhook) {
        if (!settledBefore.contains(webhook.id())) {
            send(webhook);
        }
    }

    /** Everything that wanted to resume has, once the application is up. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetEarlierRuns() {
        settledBefore.clear();
    }

    private void settle(Webhook webhook, Optional<Fault> fault) {
        try {
            record(new Settled(webhook.id(), deliver(webhook, fault)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private End deliver(Webhook webhook, Optional<Fault> fault) throws InterruptedException {
        if (fault.isEmpty()) {
            return deliver(webhook);
        }
        return switch (fault.get().kind()) {
            case WEBHOOK_NEVER -> End.SUPPRESSED;
            case WEBHOOK_LATE -> {
                Thread.sleep(fault.get().delay());
                yield deliver(webhook);
            }
            case WEBHOOK_TWICE -> {
                deliver(webhook);
                yield deliver(webhook);
            }
            case DECLINE, SLOW, ERROR_500, TIMEOUT_AFTER_CHARGE ->
                throw new IllegalStateException(fault.get().kind() + " does not strike webhooks");
        };
    }

    private End deliver(Webhook webhook) throws InterruptedException {
        Duration wait = settings.firstRetry();
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            if (attempt > 1) {
                Thread.sleep(wait);
                wait = shorter(wait.multipliedBy(2), settings.longestRetry());
            }
            if (taken(webhook, attempt)) {
                return End.DELIVERED;
            }
        }
        log.warn("Gave up webhook {} to {} after {} attempts", webhook.id(), webhook.url(), settings.attempts());
        return End.GIVEN_UP;
    }

    private boolean taken(Webhook webhook, int attempt) throws InterruptedException {
        lines.acquire();
        try {
            int status = http.send(request(webhook), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 == 2) {
                return true;
            }
            log.info("Webhook {} to {}: {} in attempt {}", webhook.id(), webhook.url(), status, attempt);
        } catch (IOException e) {
            log.info("Webhook {} to {}: {} in attempt {}", webhook.id(), webhook.url(), e.toString(), attempt);
        } finally {
            lines.release();
        }
        return false;
    }

    private HttpRequest request(Webhook webhook) {
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(webhook.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "outside-world")
                .header("webhook-id", webhook.id())
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", webhook.secret().sign(webhook.id(), now, webhook.body()))
                .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                .build();
    }

    private synchronized void record(Settled end) {
        settled.append(end);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        deliveries.shutdownNow();
        deliveries.awaitTermination(5, TimeUnit.SECONDS);
        settled.close();
        http.shutdownNow();
    }
}
