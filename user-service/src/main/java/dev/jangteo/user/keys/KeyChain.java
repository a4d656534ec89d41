package dev.jangteo.user.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All keys there are, by generation, and what each is good for at a moment. Only stored facts and the time decide, so
 * instances that hold the same keys agree without talking.
 */
record KeyChain(List<SigningKey> keys, KeySettings settings) {

    /** The newest that may sign; the very first even when the clock of the instance that made it is ahead of ours. */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> key.isUsable(now))
                .reduce((_, newer) -> newer)
                .orElseGet(keys::getFirst);
    }

    /** Those a valid token may be signed with, now or soon. */
    List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> !isForgettable(key, now)).toList();
    }

    /** Those every token of which has expired. */
    List<SigningKey> forgettable(Instant now) {
        return keys.stream().filter(key -> isForgettable(key, now)).toList();
    }

    /** The key to add now, if the newest one has signed for long enough. */
    Optional<SigningKey> successor(Instant now, Seal seal) {
        if (keys.isEmpty()) {
            return Optional.of(SigningKey.generate(1, now, seal));
        }
        var newest = keys.getLast();
        var due = newest.usableFrom().plus(settings.rotateAfter()).minus(settings.publishAhead());
        return now.isBefore(due)
                ? Optional.empty()
                : Optional.of(SigningKey.generate(newest.generation() + 1, now.plus(settings.publishAhead()), seal));
    }

    private boolean isForgettable(SigningKey key, Instant now) {
        return keys.stream()
                .filter(it -> it.generation() > key.generation())
                .findFirst()
                .map(next -> next.usableFrom().plus(settings.tokenLifetime()).plus(KeySettings.CLOCK_SKEW))
                .filter(now::isAfter)
                .isPresent();
    }
}
