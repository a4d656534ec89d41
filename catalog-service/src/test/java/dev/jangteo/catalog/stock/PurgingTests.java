package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reservations go long after their orders' ends, and the shelves still account for every unit. */
class PurgingTests extends StockScene {
    private static final Duration LONG_AFTER = Duration.ofDays(91);

    @Autowired
    private Purging purging;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void nothingElseToPurge() {
        clock.advance(LONG_AFTER.multipliedBy(2));
        await().untilAsserted(() -> {
            purging.purge();
            assertThat(reservations.findAll().stream().filter(it -> it.endedAt() != null))
                    .isEmpty();
        });
        clock.reset();
    }

    @Test
    void what_ended_long_ago_is_purged_and_nothing_else() {
        var sku = shelf(20);
        var calledOff = paid(lines(sku, 1));
        var kept = paid(lines(sku, 2));
        var failed = placed(lines(sku, 3));
        var fresh = paid(lines(sku, 4));
        reserving.ended(calledOff);
        reserving.nearEnd(kept);
        reserving.ended(failed);
        clock.advance(LONG_AFTER);
        reserving.nearEnd(fresh);
        var waiting = placed(lines(sku, 1));

        purgeOnceSent();

        assertThat(left(calledOff, kept, failed, fresh, waiting)).containsExactlyInAnyOrder(fresh, waiting);
        assertThat(onHand(sku)).isEqualTo(20 - 2 - 4);
        assertAddsUp(sku, 4);
        assertThat(stocks.findById(sku).orElseThrow().closed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_crash_before_any_write_loses_no_unit_from_the_books(int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 1, other, 2));
        reserving.nearEnd(order);
        clock.advance(LONG_AFTER);
        awaitSent(order);

        assertThatThrownBy(() -> crashingPurge(write).purge()).isInstanceOf(Crash.class);
        assertAddsUp(one);
        assertAddsUp(other);
        reconciling.reconcile();
        purging.purge();
        reconciling.reconcile();

        assertThat(left(order)).isEmpty();
        assertAddsUp(one, 0);
        assertAddsUp(other, 0);
        assertThat(stocks.findById(one).orElseThrow().closed()).isEqualTo(1);
        assertThat(stocks.findById(other).orElseThrow().closed()).isEqualTo(2);
        assertThat(stocks.findById(one).orElseThrow().traces()).isEmpty();
        assertThat(stocks.findById(other).orElseThrow().traces()).isEmpty();
    }

    @Test
    void several_instances_purge_each_reservation_once() throws Exception {
        var sku = shelf(500);
        var orders = IntStream.range(0, 30).mapToObj(_ -> paid(lines(sku, 2))).toList();
        orders.forEach(reserving::nearEnd);
        clock.advance(LONG_AFTER);
        orders.forEach(this::awaitSent);

        for (int i = 0; i < 5; i++) {
            atOnce(4, () -> {
                purging.purge();
                return true;
            });
        }
        purging.purge();
        reconciling.reconcile();

        assertThat(left(orders.toArray(OrderId[]::new))).isEmpty();
        assertThat(stocks.findById(sku).orElseThrow().closed()).isEqualTo(60);
        assertAddsUp(sku, 0);
    }

    @Test
    void an_event_from_before_what_is_kept_begins_nothing_anew() {
        var sku = shelf(5);
        var order = paid(lines(sku, 1));
        var then = clock.instant();
        assertThat(reserving.isLongPast(order, then)).isFalse();
        reserving.nearEnd(order);
        clock.advance(LONG_AFTER);
        assertThat(reserving.isLongPast(order, then)).isFalse();

        purgeOnceSent();

        assertThat(reserving.isLongPast(order, then)).isTrue();
        assertThat(reserving.isLongPast(order, clock.instant())).isFalse();
    }

    private void purgeOnceSent() {
        await().untilAsserted(() -> {
            purging.purge();
            assertThat(reservations.findByEndedAtBefore(
                            clock.instant().minus(settings.keepReservations()), Limit.of(1)))
                    .isEmpty();
        });
    }

    private void awaitSent(OrderId order) {
        topics.await(StockCommitted.class, it -> it.orderId().equals(order));
        await().until(() -> mongo.exists(
                Query.query(Criteria.where("_id").is(order).and("outbox").size(0)), Reservation.class));
    }

    private Purging crashingPurge(int write) {
        return Crash.beforeWrite(write).purging(stocks, reservations, redis, loader, mongo, settings, clock);
    }

    private List<OrderId> left(OrderId... orders) {
        return reservations.findAllById(List.of(orders)).stream()
                .map(Reservation::id)
                .toList();
    }

    private void assertAddsUp(SkuId sku, long sold) {
        assertThat(assertAddsUp(sku)).as("sold, on record").isEqualTo(sold);
    }

    /** The reservations on record and the shelf's own books say how many units there are. */
    private long assertAddsUp(SkuId sku) {
        var account = new ShelfAccount(stocks.findById(sku).orElseThrow());
        reservations.findAll().forEach(account::add);
        assertThat(account.expectedOnHand()).as("on hand").isEqualTo(onHand(sku));
        return account.sold();
    }
}
