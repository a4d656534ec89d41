package dev.jangteo.launcher.stack;

/** Something a person has to know or do; the message says it plainly and needs no stack trace. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
