package dev.jangteo.platform.events;

/**
 * An {@link Error} in a handler, such as a stack overflow over one odd event. As an exception it costs that event its
 * turn; as an error it would end the consumer.
 */
final class HandlerBroken extends RuntimeException {
    HandlerBroken(Error cause) {
        super(cause);
    }
}
