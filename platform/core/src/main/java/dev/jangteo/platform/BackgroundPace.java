package dev.jangteo.platform;

import java.util.concurrent.locks.LockSupport;

/**
 * The pace of long work in the background, chunk by chunk. What is not urgent rests after each chunk, nine times as long
 * as it took: customers come first, and a store that is slow is not pressed.
 */
public final class BackgroundPace {
    private final int rest;
    private long begun = System.nanoTime();

    private BackgroundPace(int rest) {
        this.rest = rest;
    }

    /** As fast as it goes. */
    public static BackgroundPace urgent() {
        return new BackgroundPace(0);
    }

    /** A tenth of the time. */
    public static BackgroundPace leisurely() {
        return new BackgroundPace(9);
    }

    /** To be called after each chunk; does not wait in a thread that is interrupted. */
    public void rest() {
        LockSupport.parkNanos((System.nanoTime() - begun) * rest);
        begun = System.nanoTime();
    }
}
