package dev.jangteo.payment.portone;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.portone.sdk.server.errors.ForbiddenException;
import io.portone.sdk.server.errors.PortOneException;
import io.portone.sdk.server.errors.UnauthorizedException;
import io.portone.sdk.server.errors.UnknownException;
import io.portone.sdk.server.payment.PaymentClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls to the gateway: none longer than its time-out, all of them behind the circuit breaker. Two things of the SDK
 * are made up for here. Its own time-out is a fixed minute: giving its future up cancels the HTTP call below it. And
 * the OkHttp in it lets five calls out at once, the others wait inside, where the clock of their time-out runs already:
 * so there are several clients, and who finds none free comes back later.
 */
final class GatewayLine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GatewayLine.class);
    private static final int CLIENTS = 8;
    private static final int CALLS_OF_A_CLIENT = 5;
    private static final long PATIENCE_FOR_A_CLIENT_MILLIS = 300;

    private final List<PaymentClient> clients;
    private final BlockingQueue<PaymentClient> free = new ArrayBlockingQueue<>(CLIENTS * CALLS_OF_A_CLIENT);
    private final CircuitBreaker breaker;

    GatewayLine(Supplier<PaymentClient> newClient, CircuitBreaker breaker) {
        this.clients = Stream.generate(newClient).limit(CLIENTS).toList();
        for (int i = 0; i < CALLS_OF_A_CLIENT; i++) {
            free.addAll(clients);
        }
        this.breaker = breaker;
    }

    /**
     * @throws PortOneException a refusal, with its reason: the gateway understood and won't
     * @throws GatewayUnavailable no readable answer: what was asked for may or may not have happened
     */
    <T> T call(Duration timeout, Function<PaymentClient, CompletableFuture<T>> request) throws PortOneException {
        var client = take();
        try {
            return guarded(timeout, () -> request.apply(client));
        } finally {
            free.add(client);
        }
    }

    @Override
    public void close() {
        clients.forEach(PaymentClient::close);
    }

    private PaymentClient take() {
        try {
            var client = free.poll(PATIENCE_FOR_A_CLIENT_MILLIS, TimeUnit.MILLISECONDS);
            if (client == null) {
                throw new GatewayUnavailable("too many calls at once", null);
            }
            return client;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailable("interrupted while waiting for a free client", e);
        }
    }

    private <T> T guarded(Duration timeout, Supplier<CompletableFuture<T>> request) throws PortOneException {
        if (!breaker.tryAcquirePermission()) {
            throw new GatewayUnavailable("left alone after too many failures", null);
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
