package dev.jangteo.catalog.stock;

import dev.jangteo.contracts.OrderId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The end of the process just before its n-th write. */
final class Crash extends RuntimeException {
    private static final Set<String> WRITES = Set.of("save", "insert", "remove");

    private int writesLeft;

    private Crash(int writesLeft) {
        this.writesLeft = writesLeft;
    }

    static Crash beforeWrite(int number) {
        return new Crash(number - 1);
    }

    private void write() {
        if (writesLeft-- == 0) {
            throw this;
        }
    }

    private <T> T in(Class<T> repository, T real) {
        return repository.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {repository}, (_, method, arguments) -> {
                    if (WRITES.contains(method.getName())) {
                        write();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** The service's own work, that crash in it. */
    Reserving in(
            Stocks stocks,
            Reservations reservations,
            StringRedisTemplate redis,
            AvailabilityLoader loader,
            StockSettings settings,
            Clock clock) {
        var shelves = in(Stocks.class, stocks);
        var decisions = in(Reservations.class, reservations);
        var availability = in(redis, loader);
        var settling = new Settling(shelves, decisions, availability, clock);
        return new Reserving(shelves, decisions, availability, settling, settings, clock);
    }

    /** Purging that crashes; its deletion counts as a write. */
    Purging purging(
            Stocks stocks,
            Reservations reservations,
            StringRedisTemplate redis,
            AvailabilityLoader loader,
            MongoOperations mongo,
            StockSettings settings,
            Clock clock) {
        var shelves = in(Stocks.class, stocks);
        var decisions = in(Reservations.class, reservations);
        var settling = new Settling(shelves, decisions, in(redis, loader), clock);
        return new Purging(shelves, decisions, settling, in(MongoOperations.class, mongo), settings, clock);
    }

    private Availability in(StringRedisTemplate redis, AvailabilityLoader loader) {
        return new Availability(redis, loader) {
            @Override
            void settle(OrderId order, List<Stock> onHand) {
                write();
                super.settle(order, onHand);
            }

            @Override
            void keep(OrderId order, StockLines lines) {
                write();
                super.keep(order, lines);
            }
        };
    }
}
