package dev.jangteo.platform.events;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure and what caused it, outermost first. */
final class Causes {
    private static final int DEEP_ENOUGH = 50;

    private Causes() {}

    static Stream<Throwable> of(@Nullable Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEP_ENOUGH);
    }
}
