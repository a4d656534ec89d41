package dev.jangteo.outsideworld;

/** Something outside this process keeps it from starting; it says what, and what to do about it. */
public final class CannotStart extends RuntimeException {
    private final String remedy;

    public CannotStart(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
