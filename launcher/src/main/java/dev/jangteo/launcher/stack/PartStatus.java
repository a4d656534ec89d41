package dev.jangteo.launcher.stack;

/**
 * How one process of a stack does.
 *
 * @param pid 0 when it does not run
 * @param residentBytes real memory held now
 */
public record PartStatus(String name, int port, State state, long pid, long residentBytes) {

    public enum State {
        HEALTHY,
        /** Runs, but can't do its work (yet). */
        UNHEALTHY,
        /** Was started and has ended without being asked to. */
        GONE,
        NOT_STARTED
    }
}
