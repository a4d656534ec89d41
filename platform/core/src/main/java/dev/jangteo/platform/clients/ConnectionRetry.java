package dev.jangteo.platform.clients;

import feign.Request.HttpMethod;
import feign.RetryableException;
import feign.Retryer;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;

/**
 * Tries again what lost its connection (refused, reset, or kept alive by us and closed by the peer), and only where
 * twice is the same as once. A slow answer is not tried again: that makes a slow peer slower.
 */
final class ConnectionRetry implements Retryer {
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);
    private static final int RETRIES = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private int done;

    @Override
    public void continueOrPropagate(RetryableException failure) {
        if (done >= RETRIES || !REPEATABLE.contains(failure.method()) || !isConnectionFailure(failure)) {
            throw failure;
        }
        try {
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (2 * done)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
        done++;
    }

    private static boolean isConnectionFailure(RetryableException failure) {
        var cause = failure.getCause();
        return cause instanceof HttpConnectTimeoutException
                || (cause instanceof IOException && !(cause instanceof HttpTimeoutException));
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Retryer clone() {
        return new ConnectionRetry();
    }
}
