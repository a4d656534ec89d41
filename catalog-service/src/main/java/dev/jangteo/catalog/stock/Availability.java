package dev.jangteo.catalog.stock;

import static java.util.stream.Gatherers.windowFixed;

import dev.jangteo.catalog.stock.StockDifference.Figure;
import dev.jangteo.catalog.stock.StockDifference.Mismatch;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * What can be promised now: units on hand less open reservations, in Redis. Every step is one script, harmless when
 * repeated; a Redis that has lost its data says so, is loaded from MongoDB, and the step is made again.
 */
@Component
public class Availability {
    private static final int EXPIRED_AT_ONCE = 200;
    private static final int CHUNK = 500;

    private final StringRedisTemplate redis;
    private final AvailabilityLoader loader;

    Availability(StringRedisTemplate redis, AvailabilityLoader loader) {
        this.redis = redis;
        this.loader = loader;
    }

    /** Units that can be reserved now, per SKU; never negative, none for SKUs that are not known. */
    public Map<SkuId, Integer> of(Collection<SkuId> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var distinct = skus.stream().distinct().toList();
        var answer =
                run(StockScript.AVAILABLE, distinct.stream().map(SkuId::value).toList());
        var units = new HashMap<SkuId, Integer>();
        for (int i = 0; i < distinct.size(); i++) {
            units.put(distinct.get(i), Math.max(0, Integer.parseInt(answer.get(i + 1))));
        }
        return units;
    }

    ReservationOutcome reserve(OrderId order, StockLines lines, Instant expiresAt) {
        var answer = run(
                StockScript.RESERVE, List.of(order.value(), lines.encoded(), String.valueOf(expiresAt.toEpochMilli())));
        return switch (answer.getFirst()) {
            case "RESERVED" -> new ReservationOutcome.Reserved();
            case "DIFFERS" -> new ReservationOutcome.Differs();
            case "SHORT" ->
                new ReservationOutcome.TooFew(
                        answer.stream().skip(1).map(SkuId::new).toList());
            default -> throw new IllegalStateException("reserve answered " + answer);
        };
    }

    /** The order exists: its units stay reserved until it ends. An expired reservation is made again if possible. */
    void keep(OrderId order, StockLines lines) {
        run(StockScript.KEEP, List.of(order.value(), lines.encoded()));
    }

    /** Gives the units back unless the order was seen. */
    void abandon(OrderId order) {
        run(StockScript.ABANDON, List.of(order.value()));
    }

    /** The order has ended: no reservation any more, and this on hand. */
    void settle(OrderId order, List<Stock> onHand) {
        run(
                StockScript.SETTLE,
                Stream.concat(Stream.of(order.value()), figures(onHand)).toList());
    }

    void count(List<Stock> onHand) {
        if (!onHand.isEmpty()) {
            run(StockScript.COUNT, figures(onHand).toList());
        }
    }

    /** A figure that was published: taken unless a newer one is known. */
    void count(SkuId sku, int onHand, long movement) {
        run(StockScript.COUNT, List.of(sku.value(), String.valueOf(onHand), String.valueOf(movement)));
    }

    /** Ends reservations that nobody's order followed; says whose. Safe on several instances at once. */
    List<OrderId> expire(Instant now) {
        var answer =
                run(StockScript.EXPIRE, List.of(String.valueOf(now.toEpochMilli()), String.valueOf(EXPIRED_AT_ONCE)));
        return answer.stream().skip(1).map(OrderId::new).toList();
    }

    /** The orders that hold units, seen or not. */
    List<OrderId> holders() {
        return redis.<String, String>opsForHash().keys(StockScript.RESERVATIONS).stream()
                .map(OrderId::new)
                .toList();
    }

    /** What is on a shelf as far as Redis was told, by the movement that made it so. */
    record Copy(long onHand, long movement) {}

    /** What Redis has of the shelves; nothing of those it was not told of. */
    Map<SkuId, Copy> copies(Collection<SkuId> skus) {
        run(StockScript.AVAILABLE, List.of()); // loads a Redis that has lost its data
        var copies = new HashMap<SkuId, Copy>();
        skus.stream().gather(windowFixed(CHUNK)).forEach(chunk -> {
            var figures = redis.<String, String>opsForHash()
                    .multiGet(
                            StockScript.ON_HAND,
                            chunk.stream().map(SkuId::value).toList());
            for (int i = 0; i < chunk.size(); i++) {
                if (figures.get(i) != null) {
                    var figure = figures.get(i).split(" ", 2);
                    copies.put(chunk.get(i), new Copy(Long.parseLong(figure[0]), Long.parseLong(figure[1])));
                }
            }
        });
        return copies;
    }

    /** The SKUs of which other units count as reserved than the reservations say, all at one moment. */
    Map<SkuId, Mismatch> wrongSums() {
        var answer = run(StockScript.PROMISES, List.of());
        var wrong = new HashMap<SkuId, Mismatch>();
        for (int i = 1; i < answer.size(); i += 3) {
            wrong.put(
                    new SkuId(answer.get(i)),
                    new Mismatch(Figure.RESERVED, Long.parseLong(answer.get(i + 1)), Long.valueOf(answer.get(i + 2))));
        }
        return wrong;
    }

    private List<String> run(StockScript script, List<String> arguments) {
        return loader.whenLoaded(() -> script.run(redis, arguments));
    }

    static Stream<String> figures(List<Stock> stocks) {
        return stocks.stream()
                .flatMap(it -> Stream.of(it.id().value(), String.valueOf(it.onHand()), String.valueOf(it.movement())));
    }
}
