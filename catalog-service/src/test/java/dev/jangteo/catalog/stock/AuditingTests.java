package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.jangteo.catalog.stock.StockDifference.Figure;
import dev.jangteo.catalog.stock.StockDifference.Mismatch;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class AuditingTests extends StockScene {
    @Autowired
    private MongoOperations mongo;

    @Autowired
    private PromiseCheck promises;

    private Auditing auditing;

    @BeforeEach
    void smallLotsOfAShopOfItsOwn() {
        mongo.remove(new Query(), Stock.class);
        mongo.remove(new Query(), Reservation.class);
        wipeRedis();
        auditing = new Auditing(stocks, promises, availability, mongo, settings(3), clock);
    }

    @Test
    void a_shop_in_order_adds_up() {
        var skus = IntStream.range(0, 10).mapToObj(_ -> shelf(5)).toList();
        skus.forEach(sku -> paid(lines(sku, 2)));
        reserving.ended(paid(lines(skus.get(1), 1)));
        reserving.partlyCancelled(paid(lines(skus.get(2), 3)), "c1", lines(skus.get(2), 1));
        shelving.count(skus.get(3), 9, null);
        shelving.count(skus.get(4), 1, null);
        placed(lines(skus.get(5), 1));
        reserving.reserve(order(), lines(skus.get(6), 1));

        var audit = auditing.audit(null, 20);

        assertThat(audit.differences().items()).isEmpty();
        assertThat(audit.skus()).isEqualTo(10);
        assertThat(audit.sold()).isEqualTo(10 * 2 + 2);
        assertThat(audit.onHand()).isEqualTo(10 * 3 - 2 + 6 - 2);
        assertThat(audit.promises()).isEqualTo(new StockAudit.Promises(1, 2, 0, 0));
        assertThat(audit.shelvesInMotion()).isZero();
    }

    @Test
    void units_that_vanished_or_appeared_are_found() {
        var vanished = shelf("a", 5);
        var appeared = shelf("b", 5);
        shelf("c", 5);
        paid(lines(vanished, 2));
        set(vanished, "onHand", 2);
        set(appeared, "onHand", 6);
        reconciling.reconcile(); // a figure without a movement is not believed

        var found = auditing.audit(null, 20).differences().items();

        assertThat(found)
                .extracting(StockDifference::skuId, StockDifference::mismatches, StockDifference::inFlight)
                .containsExactly(
                        tuple(
                                vanished,
                                List.of(
                                        new Mismatch(Figure.ON_HAND, 3, 2L),
                                        new Mismatch(Figure.COPY_OF_ON_HAND, 2, 3L)),
                                false),
                        tuple(
                                appeared,
                                List.of(
                                        new Mismatch(Figure.ON_HAND, 5, 6L),
                                        new Mismatch(Figure.COPY_OF_ON_HAND, 6, 5L)),
                                false));
    }

    @Test
    void a_sale_that_no_reservation_accounts_for_is_found() {
        var sku = shelf(5);
        var order = paid(lines(sku, 2));
        reservations.deleteById(order);

        assertThat(auditing.audit(null, 20).differences().items())
                .extracting(StockDifference::mismatches)
                .containsExactly(List.of(new Mismatch(Figure.ON_HAND, 5, 3L)));
    }

    @Test
    void what_redis_has_wrong_is_found() {
        var copy = shelf("a", 5);
        var sum = shelf("b", 5);
        placed(lines(sum, 2));
        var ended = placed(lines(shelf("c", 5), 1));
        var lost = placed(lines(shelf("d", 5), 1));
        redis.opsForHash().put("catalog:{stock}:on-hand", copy.value(), "7 1");
        redis.opsForHash().increment("catalog:{stock}:reserved", sum.value(), 3);
        var before = snapshot();
        reserving.ended(ended);
        restore(before);
        StockScript.SETTLE.run(redis, List.of(lost.value()));

        var audit = auditing.audit(null, 20);

        assertThat(audit.differences().items())
                .extracting(StockDifference::skuId, StockDifference::mismatches)
                .containsExactly(
                        tuple(copy, List.of(new Mismatch(Figure.COPY_OF_ON_HAND, 5, 7L))),
                        tuple(sum, List.of(new Mismatch(Figure.RESERVED, 2, 5L))));
        assertThat(audit.promises()).isEqualTo(new StockAudit.Promises(2, 2, 1, 1));
    }

    @Test
    void differences_come_in_pages() {
        var skus = IntStream.range(0, 10).mapToObj(i -> shelf("s" + i, 5)).toList();
        List.of(0, 1, 4, 8, 9).forEach(i -> set(skus.get(i), "received", 6));

        var first = auditing.audit(null, 2);
        var second = auditing.audit(new SkuId(String.valueOf(first.differences().endCursor())), 2);
        var third = auditing.audit(new SkuId(String.valueOf(second.differences().endCursor())), 2);

        assertThat(skus(first)).containsExactly(skus.get(0), skus.get(1));
        assertThat(skus(second)).containsExactly(skus.get(4), skus.get(8));
        assertThat(skus(third)).containsExactly(skus.get(9));
        assertThat(first.differences().hasNextPage()).isTrue();
        assertThat(third.differences().hasNextPage()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void work_cut_short_is_no_difference(int write) {
        var one = shelf(9);
        var other = shelf(9);
        var lines = lines(one, 1, other, 2);
        var order = placed(lines);
        if (write <= 6) {
            assertThatThrownBy(() -> crashing(write).confirmed(placed(lines), lines))
                    .isInstanceOf(Crash.class);
        }
        reserving.confirmed(order, lines);
        assertThatThrownBy(() -> crashing(write).ended(order)).isInstanceOf(Crash.class);

        var found = auditing.audit(null, 20).differences().items();

        assertThat(found)
                .allSatisfy(it -> assertThat(it.mismatches())
                        .extracting(Mismatch::figure)
                        .containsOnly(Figure.COPY_OF_ON_HAND)); // told by the topic in a moment
    }

    @Test
    void orders_that_go_on_meanwhile_are_no_differences() throws Exception {
        var skus = IntStream.range(0, 7).mapToObj(_ -> shelf(1_000)).toList();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> shoppers = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.<Object>submit(() -> {
                        while (!done.get()) {
                            shop(skus);
                        }
                        return true;
                    }))
                    .toList();
            var audits = IntStream.range(0, 10)
                    .mapToObj(_ -> auditing.audit(null, 20))
                    .toList();
            done.set(true);
            for (var shopper : shoppers) {
                shopper.get();
            }

            assertThat(audits)
                    .allSatisfy(it -> assertThat(it.differences().items()).allMatch(StockDifference::inFlight));
        }
        reconciling.reconcile();
        var settled = auditing.audit(null, 20);
        assertThat(settled.differences().items()).isEmpty();
        assertThat(settled.onHand() + settled.sold()).isEqualTo(7_000);
        assertThat(settled.sold()).isPositive();
    }

    private void shop(List<SkuId> skus) {
        var random = ThreadLocalRandom.current();
        var lines = lines(
                skus.get(random.nextInt(skus.size())), 1, skus.get(random.nextInt(skus.size())), 1 + random.nextInt(2));
        var order = placed(lines);
        retried(() -> reserving.confirmed(order, lines));
        switch (random.nextInt(3)) {
            case 0 -> retried(() -> reserving.ended(order));
            case 1 ->
                retried(() -> reserving.partlyCancelled(
                        order, "c1", lines(lines.skuIds().getFirst(), 1)));
            default -> {}
        }
    }

    private SkuId shelf(String prefix, int onHand) {
        var sku = new SkuId(prefix + "-" + UUID.randomUUID());
        shelving.open(List.of(new NewShelf(sku, new ProductId("p"), "헤드폰", onHand)));
        return sku;
    }

    private void set(SkuId sku, String field, int value) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(sku)), new Update().set(field, value), Stock.class);
    }

    private static List<SkuId> skus(StockAudit audit) {
        return audit.differences().items().stream().map(StockDifference::skuId).toList();
    }

    private StockSettings settings(int auditAtOnce) {
        return new StockSettings(
                settings.reservationExpiry(),
                settings.loadPatience(),
                settings.builderSilence(),
                settings.keepReservations(),
                settings.lowStockAt(),
                auditAtOnce,
                Duration.ofMillis(100));
    }
}
