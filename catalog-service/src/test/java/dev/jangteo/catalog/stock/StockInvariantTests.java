package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestContextManager;

/** Whatever happens to orders, in whatever sequence: units are neither made nor lost, nor promised twice. */
@ServiceTest
class StockInvariantTests {
    private static final int ORDERS = 4;
    private static final List<Integer> INITIAL = List.of(3, 2);
    private static final Duration PAST_EXPIRY = Duration.ofMinutes(31);

    /** What can happen to an order, or to all. */
    enum Happening {
        RESERVE,
        ABANDON,
        SEEN,
        PAID,
        FAILED,
        ALL_UNSEEN_EXPIRE,
        REDIS_IS_WIPED
    }

    record Step(Happening what, int order) {}

    @Autowired
    private Shelving shelving;

    @Autowired
    private Reserving reserving;

    @Autowired
    private Availability availability;

    @Autowired
    private Stocks stocks;

    @Autowired
    private Reservations reservations;

    @Autowired
    private StringRedisTemplate redis;

    @BeforeProperty
    void injectFromTheService() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void units_are_neither_made_nor_lost(
            @ForAll("wishes") List<StockLineWish> wishes, @ForAll("histories") List<Step> history) {
        var skus = INITIAL.stream().map(this::shelf).toList();
        var orders = IntStream.range(0, ORDERS)
                .mapToObj(_ -> new OrderId(UUID.randomUUID().toString()))
                .toList();
        for (var step : history) {
            happen(
                    step.what(),
                    orders.get(step.order()),
                    wishes.get(step.order()).of(skus));
            check(skus, orders);
        }
    }

    private void happen(Happening what, OrderId order, StockLines lines) {
        switch (what) {
            case RESERVE -> reserving.reserve(order, lines);
            case ABANDON -> reserving.abandon(order);
            case SEEN -> reserving.ordered(order, lines);
            case PAID -> reserving.confirmed(order, lines);
            case FAILED -> reserving.ended(order);
            case ALL_UNSEEN_EXPIRE -> availability.expire(Instant.now().plus(PAST_EXPIRY));
            case REDIS_IS_WIPED ->
                redis.execute((RedisCallback<Void>) connection -> {
                    connection.serverCommands().flushAll();
                    return null;
                });
        }
    }

    private void check(List<SkuId> skus, List<OrderId> orders) {
        var sold = units(committed(orders));
        var reserved = units(openInRedis(orders));
        for (int i = 0; i < skus.size(); i++) {
            var sku = skus.get(i);
            int onHand = stocks.findById(sku).orElseThrow().onHand();
            assertThat(onHand).as("on hand").isNotNegative();
            assertThat(onHand + sold.getOrDefault(sku, 0)).as("on hand + sold").isEqualTo(INITIAL.get(i));
            int free = onHand - reserved.getOrDefault(sku, 0);
            assertThat(availability.of(List.of(sku)).get(sku))
                    .as("available, that is on hand - reserved")
                    .isEqualTo(Math.max(0, free));
        }
    }

    private Stream<StockLine> committed(List<OrderId> orders) {
        return reservations.findAllById(orders).stream()
                .filter(it -> it.state() == Reservation.State.COMMITTED)
                .flatMap(it -> it.lines().lines().stream());
    }

    /** Read after availability was asked for once, so that a wiped Redis has been loaded again. */
    private Stream<StockLine> openInRedis(List<OrderId> orders) {
        availability.of(List.of(new SkuId("any")));
        return redis
                .<String, String>opsForHash()
                .multiGet(
                        "catalog:{stock}:reservations",
                        orders.stream().map(OrderId::value).toList())
                .stream()
                .filter(it -> it != null)
                .flatMap(it -> Stream.of(it.split(",")))
                .map(it -> new StockLine(new SkuId(it.split(" ")[0]), Integer.parseInt(it.split(" ")[1])));
    }

    private static Map<SkuId, Integer> units(Stream<StockLine> lines) {
        var units = new HashMap<SkuId, Integer>();
        lines.forEach(it -> units.merge(it.skuId(), it.units(), Integer::sum));
        return units;
    }

    private SkuId shelf(int onHand) {
        var sku = new SkuId("sku-" + UUID.randomUUID());
        shelving.open(List.of(new NewShelf(sku, new ProductId("p"), "헤드폰", onHand)));
        return sku;
    }

    /** Units wanted of each SKU; one of them at least. */
    record StockLineWish(int first, int second) {
        StockLines of(List<SkuId> skus) {
            var lines = new ArrayList<StockLine>();
            if (first > 0) {
                lines.add(new StockLine(skus.getFirst(), first));
            }
            if (second > 0 || first == 0) {
                lines.add(new StockLine(skus.getLast(), Math.max(1, second)));
            }
            return new StockLines(lines);
        }
    }

    @Provide
    Arbitrary<List<StockLineWish>> wishes() {
        var units = Arbitraries.integers().between(0, 2);
        return Combinators.combine(units, units).as(StockLineWish::new).list().ofSize(ORDERS);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Happening.class), Arbitraries.integers().between(0, ORDERS - 1))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
