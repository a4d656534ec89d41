package dev.jangteo.platform.servers;

import org.jspecify.annotations.Nullable;

/** A broker or store could not be started; the message says which, where and why. */
public final class ServerDidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerDidNotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
