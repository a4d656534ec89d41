package dev.jangteo.launcher.stack;

/** Waiting between two looks at something outside this program. */
public final class Pause {

    private Pause() {}

    /** An interrupt ends the command: the flag stays set. */
    public static void ofMillis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted", e);
        }
    }
}
