package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.events.deadletters.ReplayAttempt.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Hands letters to this service's own consumer function again, in this process, so that no other group sees them. A
 * replay that fails is noted, not dead-lettered again: nothing can go round in circles. Two admins at once replay a
 * letter twice at worst, which every consumer bears.
 */
class Replaying {
    /** Leaves a gateway that waits ten seconds for an answer time to pass it on. */
    private static final Duration BULK_AT_MOST = Duration.ofSeconds(7);

    private static final Logger log = LoggerFactory.getLogger(Replaying.class);

    private final LetterBox letters;
    private final ReplayLog replays;
    private final Listeners listeners;
    private final Pace pace;
    private final Clock clock;

    Replaying(LetterBox letters, ReplayLog replays, Listeners listeners, Pace pace, Clock clock) {
        this.letters = letters;
        this.replays = replays;
        this.listeners = listeners;
        this.pace = pace;
        this.clock = clock;
    }

    /** @param force replays it even when it was replayed, or failed too often */
    ReplayAttempt replay(String letterId, String admin, boolean force) {
        var letter =
                LetterId.parse(letterId).flatMap(letters::find).orElseThrow(() -> new DeadLetterNotFound(letterId));
        var before = replays.of(letter.id());
        if (!force && before.state() == Replays.State.REPLAYED) {
            throw new AlreadyReplayed(letter.id());
        }
        if (!force && before.failedTooOften()) {
            throw new FailsAgainAndAgain(letter.id());
        }
        return attempt(letter, admin, force);
    }

    /** Which letters a bulk replay would take: the oldest first, without those that were replayed or fail too often. */
    LetterBox.Selection select(Filter filter, int limit) {
        var history = replays.all();
        return letters.oldest(
                filter, id -> history.getOrDefault(id.toString(), Replays.NONE).invite(), limit);
    }

    /** Replays them one after the other, as many as there is time for. */
    List<ReplayAttempt> replay(List<Letter> selected, String admin) {
        var deadline = System.nanoTime() + BULK_AT_MOST.toNanos();
        List<ReplayAttempt> attempts = new ArrayList<>();
        for (var letter : selected) {
            if (System.nanoTime() > deadline) {
                break;
            }
            attempts.add(attempt(letter, admin, false));
        }
        return attempts;
    }

    private ReplayAttempt attempt(Letter letter, String admin, boolean forced) {
        var listener = listener(letter);
        pace.await();
        var error = error(listener, letter).orElse(null);
        var attempt = new ReplayAttempt(
                letter.id().toString(),
                clock.instant(),
                admin,
                forced,
                error == null ? Outcome.REPLAYED : Outcome.FAILED,
                error);
        log.info("dead letter {} of {}: {} by {}", letter.id(), listener.topic(), attempt.outcome(), admin);
        replays.append(listener, attempt);
        return attempt;
    }

    private Optional<String> error(Listener listener, Letter letter) {
        try {
            listener.function().accept(message(letter));
            return Optional.empty();
        } catch (RuntimeException e) {
            log.warn("replay of dead letter {} failed", letter.id(), e);
            return Optional.of(e.toString());
        }
    }

    private Listener listener(Letter letter) {
        return listeners
                .ofDeadLetterTopic(letter.id().topic())
                .orElseThrow(() -> new DeadLetterNotFound(letter.id().toString()));
    }

    private static Message<byte[]> message(Letter letter) {
        var origin = letter.origin();
        return MessageBuilder.withPayload(letter.payload())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, origin.topic())
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, origin.partition())
                .setHeader(KafkaHeaders.OFFSET, origin.offset())
                .setHeader(KafkaHeaders.RECEIVED_TIMESTAMP, origin.at().toEpochMilli())
                .build();
    }
}
