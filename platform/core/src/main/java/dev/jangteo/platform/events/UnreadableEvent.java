package dev.jangteo.platform.events;

/** A record that will never become an event, however often it is tried: it goes to the dead-letter topic at once. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String what, Throwable cause) {
        super(what, cause);
    }
}
