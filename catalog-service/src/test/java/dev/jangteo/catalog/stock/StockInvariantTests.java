package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.springframework.test.context.TestPropertySource;

/** Whatever happens to orders, in whatever sequence: units are neither made nor lost, nor promised twice. */
@ServiceTest
@TestPropertySource(
        properties = {
            // Few shelves and orders, which are read whole again and again.
            "spring.cloud.function.definition=",
            "spring.mongodb.database=catalog-stock-invariants",
            "spring.data.redis.url=${REDIS_URL}/5"
        })
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
        ENDED,
        PARTLY_CANCELLED,
        PARTLY_CANCELLED_AGAIN,
        RETURNED,
        CRASH_IN_PAID,
        CRASH_IN_ENDED,
        CRASH_IN_RETURNED,
        COUNTED,
        RECONCILED,
        ALL_UNSEEN_EXPIRE,
        REDIS_IS_WIPED
    }

    /** @param crashBefore the write before which the process ends, when it does */
    record Step(Happening what, int order, int crashBefore) {}

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

    @Autowired
    private AvailabilityLoader loader;

    @Autowired
    private Reconciling reconciling;

    @Autowired
    private StockSettings settings;

    @Autowired
    private Clockwork clock;

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
            happen(step, orders.get(step.order()), wishes.get(step.order()).of(skus));
            check(skus, orders);
        }
        clock.advance(Duration.ofMinutes(1));
        reconciling.reconcile();
        clock.reset();
        checkSettled(skus, orders);
    }

    private void happen(Step step, OrderId order, StockLines lines) {
        var oneOfEach = lines.atMost(new StockLines(
                lines.skuIds().stream().map(sku -> new StockLine(sku, 1)).toList()));
        switch (step.what()) {
            case RESERVE -> reserving.reserve(order, lines);
            case ABANDON -> reserving.abandon(order);
            case SEEN -> reserving.ordered(order, lines);
            case PAID -> reserving.confirmed(order, lines);
            case ENDED -> reserving.ended(order);
            case PARTLY_CANCELLED -> reserving.partlyCancelled(order, "c1", oneOfEach);
            case PARTLY_CANCELLED_AGAIN -> reserving.partlyCancelled(order, "c2", oneOfEach);
            case RETURNED -> reserving.returned(order, "r1", oneOfEach);
            case CRASH_IN_PAID -> crash(step, it -> it.confirmed(order, lines));
            case CRASH_IN_ENDED -> crash(step, it -> it.ended(order));
            case CRASH_IN_RETURNED -> crash(step, it -> it.returned(order, "r2", oneOfEach));
            case COUNTED -> {
                var sku = lines.skuIds().getFirst();
                shelving.count(sku, stocks.findById(sku).orElseThrow().onHand() + 1, null);
            }
            case RECONCILED -> reconciling.reconcile();
            case ALL_UNSEEN_EXPIRE -> availability.expire(Instant.now().plus(PAST_EXPIRY));
            case REDIS_IS_WIPED ->
                redis.execute((RedisCallback<Void>) connection -> {
                    connection.serverCommands().flushAll();
                    return null;
                });
        }
    }

    private void crash(Step step, Consumer<Reserving> work) {
        try {
            work.accept(Crash.beforeWrite(step.crashBefore()).in(stocks, reservations, redis, loader, settings, clock));
        } catch (Crash e) {
            // that was the process
        }
    }

    /** At any moment, whatever is half done: no unit is made or lost, and none is promised that is not there. */
    private void check(List<SkuId> skus, List<OrderId> orders) {
        var decided = reservations.findAllById(orders);
        for (var sku : skus) {
            var shelf = stocks.findById(sku).orElseThrow();
            var account = new ShelfAccount(shelf);
            decided.forEach(account::add);
            assertThat(shelf.onHand()).as("on hand").isNotNegative();
            assertThat((long) shelf.onHand()).as("on hand = received - sold").isEqualTo(account.expectedOnHand());
        }
        assertThat(availability.wrongSums().keySet()).doesNotContainAnyElementsOf(skus);
    }

    /** Once all that was left half done is finished, the figures are equal. */
    private void checkSettled(List<SkuId> skus, List<OrderId> orders) {
        check(skus, orders);
        var reserved = units(openInRedis(orders));
        var sold = units(reservations.findAllById(orders).stream().flatMap(it -> it.left().lines().stream()));
        for (var sku : skus) {
            var shelf = stocks.findById(sku).orElseThrow();
            if (shelf.takings().isEmpty()) {
                assertThat(shelf.onHand() + sold.getOrDefault(sku, 0)).isEqualTo((int) shelf.received());
            }
            assertThat(copy(sku)).isEqualTo((long) shelf.onHand());
            assertThat(availability.of(List.of(sku)).get(sku))
                    .isEqualTo(Math.max(0, shelf.onHand() - reserved.getOrDefault(sku, 0)));
        }
    }

    private long copy(SkuId sku) {
        return availability.copies(List.of(sku)).get(sku).onHand();
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
                        Arbitraries.of(Happening.class),
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.integers().between(1, 7))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
