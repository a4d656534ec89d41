package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.stock.ReservationOutcome.Reserved;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;

/** What tests of stock are told in: shelves, orders, crashes, a Redis that loses what it knew. */
@ServiceTest
@TestPropertySource(
        properties = {
            // Apart from what other tests tell and the consumers of their service hear.
            "spring.cloud.function.definition=",
            "spring.mongodb.database=catalog-stock-scene",
            "spring.data.redis.url=${REDIS_URL}/1",
            // Nobody but the tests takes note of what sold out.
            "jangteo.catalog.search.stock-every=24h"
        })
abstract class StockScene {
    static final Duration LATER = Duration.ofMinutes(1);
    static final Duration PAST_EXPIRY = Duration.ofMinutes(31);

    @Autowired
    Shelving shelving;

    @Autowired
    Reserving reserving;

    @Autowired
    Availability availability;

    @Autowired
    AvailabilityLoader loader;

    @Autowired
    Reconciling reconciling;

    @Autowired
    Stocks stocks;

    @Autowired
    Reservations reservations;

    @Autowired
    StockSettings settings;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Clockwork clock;

    @Autowired
    Topics topics;

    SkuId shelf(int onHand) {
        var sku = new SkuId("sku-" + UUID.randomUUID());
        shelving.open(List.of(new NewShelf(sku, new ProductId("p"), "헤드폰", onHand)));
        return sku;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    OrderId paid(StockLines lines) {
        var order = placed(lines);
        reserving.confirmed(order, lines);
        return order;
    }

    OrderId placed(StockLines lines) {
        var order = order();
        assertThat(reserving.reserve(order, lines)).isEqualTo(new Reserved());
        reserving.ordered(order, lines);
        return order;
    }

    Reserving crashing(int write) {
        var crash = Crash.beforeWrite(write);
        return crash.in(stocks, reservations, redis, loader, settings, clock);
    }

    static boolean retried(Runnable step) {
        for (int i = 0; i < 50; i++) {
            try {
                step.run();
                return true;
            } catch (OptimisticLockingFailureException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("no end of conflicts");
    }

    static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        return atOnce(IntStream.range(0, times).mapToObj(_ -> work).toList());
    }

    static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }

    void expireAll() {
        availability.expire(Instant.now().plus(PAST_EXPIRY));
    }

    Map<String, byte[]> snapshot() {
        return Stream.of("on-hand", "reserved", "reservations", "expiries")
                .map("catalog:{stock}:"::concat)
                .filter(redis::hasKey)
                .collect(Collectors.toMap(it -> it, it -> Objects.requireNonNull(redis.dump(it))));
    }

    void restore(Map<String, byte[]> snapshot) {
        redis.execute((RedisCallback<Void>) connection -> {
            snapshot.forEach((key, value) ->
                    connection.keyCommands().restore(key.getBytes(StandardCharsets.UTF_8), 0, value, true));
            return null;
        });
    }

    void wipeRedis() {
        redis.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushAll();
            return null;
        });
    }

    static OrderId order() {
        return new OrderId(UUID.randomUUID().toString());
    }

    static StockLines lines(SkuId sku, int units) {
        return new StockLines(List.of(new StockLine(sku, units)));
    }

    static StockLines lines(SkuId sku, int units, SkuId other, int otherUnits) {
        return new StockLines(List.of(new StockLine(sku, units), new StockLine(other, otherUnits)));
    }

    int available(SkuId sku) {
        return availability.of(List.of(sku)).get(sku);
    }

    int onHand(SkuId sku) {
        return stocks.findById(sku).orElseThrow().onHand();
    }

    Reservation.State state(OrderId order) {
        return reservations.findById(order).orElseThrow().state();
    }
}
