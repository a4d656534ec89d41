package dev.jangteo.catalog.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.catalog.EndOfProcess;
import dev.jangteo.catalog.purchase.Item;
import dev.jangteo.catalog.purchase.Purchase;
import dev.jangteo.catalog.purchase.PurchaseSettings;
import dev.jangteo.catalog.purchase.Purchases;
import dev.jangteo.catalog.purchase.Units;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/** Whatever is told of orders, however often and in whatever sequence, and wherever the process ends: it counts once. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.cloud.function.definition=",
            "spring.mongodb.database=catalog-figures",
            "spring.data.redis.url=${REDIS_URL}/3"
        })
class TallyingTests {
    private static final UserId CUSTOMER = new UserId("a-customer");
    private static final int ORDERS = 3;

    /** What can become of an order of two phones and a case. */
    enum Fact {
        PAID,
        ONE_PHONE_CALLED_OFF,
        CALLED_OFF,
        DELIVERED,
        CASE_SENT_BACK
    }

    /** @param endsBefore the write before which the process ends; beyond the last one it does not */
    record Arrival(int order, Fact fact, int endsBefore) {}

    @Autowired
    private Tallying tallying;

    @Autowired
    private Purchases purchases;

    @Autowired
    private SalesByProduct sales;

    @Autowired
    private AlsoBought alsoBought;

    @Autowired
    private FiguresOfProducts figures;

    @Autowired
    private PurchaseSettings settings;

    @Autowired
    private Clockwork clock;

    private ProductId phone = product();
    private ProductId phoneCase = product();

    @BeforeProperty
    void injectFromTheService() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void every_fact_counts_once(@ForAll("arrivals") List<Arrival> arrivals) {
        phone = product();
        phoneCase = product();
        var orders = IntStream.range(0, ORDERS).mapToObj(_ -> order()).toList();

        arrivals.forEach(it -> crashing(it, orders.get(it.order())));
        arrivals.forEach(it -> tell(tallying, orders.get(it.order()), it.fact()));

        int phones = 0;
        int cases = 0;
        int both = 0;
        for (int i = 0; i < ORDERS; i++) {
            var order = i;
            var facts = EnumSet.noneOf(Fact.class);
            arrivals.stream().filter(it -> it.order() == order).forEach(it -> facts.add(it.fact()));
            phones += phones(facts);
            cases += cases(facts);
            both += phones(facts) > 0 && cases(facts) > 0 ? 1 : 0;
        }
        assertThat(sold(phone)).as("phones").isEqualTo(phones);
        assertThat(sold(phoneCase)).as("cases").isEqualTo(cases);
        assertThat(alsoBought.with(phone)).isEqualTo(both >= 2 ? List.of(phoneCase) : List.of());
        assertThat(alsoBought.with(phoneCase)).isEqualTo(both >= 2 ? List.of(phone) : List.of());
    }

    @Test
    void many_orders_of_one_product_at_once_are_all_counted_and_its_document_stays_small() throws Exception {
        var orders = IntStream.range(0, 120).mapToObj(_ -> order()).toList();
        List<Callable<Boolean>> work = orders.stream()
                .<Callable<Boolean>>map(order -> () -> untilDone(() -> tell(tallying, order, Fact.PAID)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        orders.forEach(it -> tell(tallying, it, Fact.PAID));

        assertThat(sold(phone)).isEqualTo(240);
        assertThat(sales.findById(phone).orElseThrow().traces()).hasSizeLessThanOrEqualTo(Tallying.TRACES_AT_MOST + 4);
    }

    @Test
    void a_fact_told_again_after_its_trace_is_forgotten_counts_nothing() {
        var first = order();
        tell(tallying, first, Fact.PAID);
        for (int i = 0; i <= Tallying.TRACES_AT_MOST; i++) {
            tell(tallying, order(), Fact.PAID);
        }
        assertThat(sales.findById(phone).orElseThrow().traces())
                .noneMatch(it -> it.orderId().equals(first));
        int before = sold(phone);

        tell(tallying, first, Fact.PAID);
        assertThat(sold(phone)).isEqualTo(before);

        tell(tallying, first, Fact.CALLED_OFF);
        assertThat(sold(phone)).isEqualTo(before - 2);
    }

    @Test
    void an_order_whose_document_is_missing_after_a_crash_keeps_its_trace() {
        var crashed = order();
        crashing(new Arrival(0, Fact.PAID, 3), crashed);
        assertThat(purchases.findById(crashed)).isEmpty();
        for (int i = 0; i <= Tallying.TRACES_AT_MOST; i++) {
            tell(tallying, order(), Fact.PAID);
        }
        int before = sold(phone);

        tell(tallying, crashed, Fact.PAID);

        assertThat(sold(phone)).isEqualTo(before);
    }

    @Test
    void what_is_sold_leaves_the_figures_after_thirty_days() {
        tell(tallying, order(), Fact.PAID);
        clock.advance(Duration.ofDays(28));
        assertThat(sold(phone)).isEqualTo(2);

        clock.advance(Duration.ofDays(3));

        assertThat(sold(phone)).isZero();
    }

    @Test
    void what_is_told_of_orders_long_purged_begins_nothing_anew() {
        var order = order();
        var longAgo = clock.instant().minus(settings.keep()).minusSeconds(1);

        tallying.hear(order, CUSTOMER, longAgo, it -> it.confirm(items(), longAgo));

        assertThat(purchases.findById(order)).isEmpty();
        assertThat(figures.of(List.of(phone))).isEmpty();
    }

    private void crashing(Arrival arrival, OrderId order) {
        var end = EndOfProcess.beforeWrite(arrival.endsBefore());
        try {
            tell(
                    new Tallying(
                            end.in(Purchases.class, purchases), end.in(SalesByProduct.class, sales), settings, clock),
                    order,
                    arrival.fact());
        } catch (EndOfProcess e) {
            // that was the process
        }
    }

    private void tell(Tallying hearing, OrderId order, Fact fact) {
        var at = clock.instant();
        hearing.hear(order, CUSTOMER, at, it -> happen(it, fact, at));
    }

    private boolean happen(Purchase purchase, Fact fact, Instant at) {
        return switch (fact) {
            case PAID -> purchase.confirm(items(), at);
            case ONE_PHONE_CALLED_OFF -> purchase.cancel("c-1", List.of(new Units(sku(phone), 1)), at);
            case CALLED_OFF -> purchase.cancel(at);
            case DELIVERED -> purchase.deliver(at);
            case CASE_SENT_BACK -> purchase.takeBack("r-1", List.of(new Units(sku(phoneCase), 1)), at);
        };
    }

    private List<Item> items() {
        return List.of(new Item(phone, sku(phone), 2), new Item(phoneCase, sku(phoneCase), 1));
    }

    private int sold(ProductId product) {
        return figures.of(List.of(product))
                .getOrDefault(product, ProductFigures.NONE)
                .sold();
    }

    private static int phones(Set<Fact> facts) {
        return !counts(facts) ? 0 : facts.contains(Fact.ONE_PHONE_CALLED_OFF) ? 1 : 2;
    }

    private static int cases(Set<Fact> facts) {
        return !counts(facts) || facts.contains(Fact.CASE_SENT_BACK) ? 0 : 1;
    }

    private static boolean counts(Set<Fact> facts) {
        return facts.contains(Fact.PAID) && !facts.contains(Fact.CALLED_OFF);
    }

    private static boolean untilDone(Runnable step) {
        for (int i = 0; i < 100; i++) {
            try {
                step.run();
                return true;
            } catch (OptimisticLockingFailureException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("no end of conflicts");
    }

    private static ProductId product() {
        return new ProductId("p-" + UUID.randomUUID());
    }

    private static OrderId order() {
        return new OrderId(UUID.randomUUID().toString());
    }

    private static SkuId sku(ProductId product) {
        return new SkuId(product.value() + "-1");
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.of(Fact.class),
                        Arbitraries.integers().between(1, 5))
                .as(Arrival::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
