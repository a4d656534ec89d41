package dev.jangteo.payment.portone;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.portone.sdk.server.errors.ForbiddenException;
import io.portone.sdk.server.errors.PortOneException;
import io.portone.sdk.server.errors.UnauthorizedException;
import io.portone.sdk.server.errors.UnknownException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call to the gateway: never longer than its time-out, and behind the circuit breaker. The SDK's own time-out is a
 * fixed minute; giving its future up cancels the HTTP call below it.
 */
final class GatewayLine {
    private static final Logger log = LoggerFactory.getLogger(GatewayLine.class);

    private final CircuitBreaker breaker;

    GatewayLine(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /**
     * @throws PortOneException a refusal, with its reason: the gateway understood and won't
     * @throws GatewayUnavailable no readable answer: what was asked for may or may not have happened
     */
    <T> T call(Duration timeout, Supplier<CompletableFuture<T>> request) throws PortOneException {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException e) {
            throw new GatewayUnavailable("left alone after too many failures", e);
        }
        long start = breaker.getCurrentTimestamp();
        try {
            T answer = await(timeout, request.get());
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (GatewayUnavailable e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        } catch (PortOneException refusal) {
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            throw refusal;
        }
    }

    private static <T> T await(Duration timeout, CompletableFuture<T> answer) throws PortOneException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new GatewayUnavailable("no answer within " + timeout, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new GatewayUnavailable("interrupted while waiting", e);
        } catch (ExecutionException e) {
            throw reason(e);
        }
    }

    private static PortOneException reason(ExecutionException e) {
        return switch (e.getCause()) {
            case UnauthorizedException denied -> throw notLetIn(denied);
            case ForbiddenException denied -> throw notLetIn(denied);
            case UnknownException unreadable -> throw new GatewayUnavailable("an unreadable answer", unreadable);
            case PortOneException refusal -> refusal;
            case null, default -> throw new GatewayUnavailable("not reached", e.getCause());
        };
    }

    /** Our credentials are wrong: an operator's matter, which no customer should lose an order over. */
    private static GatewayUnavailable notLetIn(PortOneException denied) {
        log.error("PortOne refuses our API secret or store: {}", denied.getMessage());
        return new GatewayUnavailable("our credentials were refused", denied);
    }
}
