package dev.jangteo.outsideworld.journal;

/** A journal that must not be written to: damaged, or someone else's. */
public final class UnusableJournal extends RuntimeException {
    UnusableJournal(String message) {
        super(message);
    }
}
