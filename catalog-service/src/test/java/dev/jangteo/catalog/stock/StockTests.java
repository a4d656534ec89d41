package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.stock.ReservationOutcome.Differs;
import dev.jangteo.catalog.stock.ReservationOutcome.Reserved;
import dev.jangteo.catalog.stock.ReservationOutcome.TooFew;
import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.CatalogEvent.StockShort;
import dev.jangteo.contracts.ProductId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;

class StockTests extends StockScene {
    @Test
    void all_lines_are_reserved_or_none() {
        var plenty = shelf(10);
        var scarce = shelf(1);

        assertThat(reserving.reserve(order(), lines(plenty, 3, scarce, 2))).isEqualTo(new TooFew(List.of(scarce)));
        assertThat(available(plenty)).isEqualTo(10);
        assertThat(reserving.reserve(order(), lines(plenty, 3, scarce, 1))).isEqualTo(new Reserved());
        assertThat(available(plenty)).isEqualTo(7);
        assertThat(available(scarce)).isZero();
    }

    @Test
    void a_sku_named_twice_needs_the_units_of_both_lines() {
        var sku = shelf(3);

        assertThat(reserving.reserve(order(), lines(sku, 2, sku, 2))).isEqualTo(new TooFew(List.of(sku)));
        assertThat(reserving.reserve(order(), lines(sku, 1, sku, 2))).isEqualTo(new Reserved());
        assertThat(available(sku)).isZero();
    }

    @Test
    void the_same_order_asking_again_gets_the_same_answer() {
        var sku = shelf(5);
        var order = order();

        assertThat(reserving.reserve(order, lines(sku, 2))).isEqualTo(new Reserved());
        assertThat(reserving.reserve(order, lines(sku, 2))).isEqualTo(new Reserved());
        assertThat(reserving.reserve(order, lines(sku, 3))).isEqualTo(new Differs());
        assertThat(available(sku)).isEqualTo(3);
    }

    @Test
    void one_unit_wanted_by_fifty_at_once_goes_to_exactly_one() throws Exception {
        var sku = shelf(1);

        var outcomes = atOnce(50, () -> reserving.reserve(order(), lines(sku, 1)));

        assertThat(outcomes).filteredOn(new Reserved()::equals).hasSize(1);
        assertThat(available(sku)).isZero();
    }

    @Test
    void two_orders_wanting_the_same_skus_in_opposite_order_never_hold_half_of_them() throws Exception {
        var one = shelf(1);
        var other = shelf(1);

        var outcomes = new ArrayList<ReservationOutcome>();
        for (int i = 0; i < 10; i++) {
            outcomes.addAll(atOnce(
                    4,
                    () -> reserving.reserve(
                            order(), Math.random() < 0.5 ? lines(one, 1, other, 1) : lines(other, 1, one, 1))));
        }

        assertThat(outcomes).filteredOn(new Reserved()::equals).hasSize(1);
    }

    @Test
    void a_reservation_whose_order_is_never_seen_expires() {
        var sku = shelf(2);
        var order = order();
        reserving.reserve(order, lines(sku, 2));

        assertThat(availability.expire(clock.instant())).doesNotContain(order);
        assertThat(availability.expire(clock.instant().plus(PAST_EXPIRY))).contains(order);
        assertThat(availability.expire(clock.instant().plus(PAST_EXPIRY))).doesNotContain(order);
        assertThat(available(sku)).isEqualTo(2);
    }

    @Test
    void several_sweepers_give_each_reservation_back_once() throws Exception {
        var sku = shelf(300);
        for (int i = 0; i < 250; i++) {
            reserving.reserve(order(), lines(sku, 1));
        }

        var expired = atOnce(4, () -> availability.expire(clock.instant().plus(PAST_EXPIRY)));

        assertThat(expired.stream().flatMap(List::stream).toList())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(250);
        assertThat(available(sku)).isEqualTo(300);
    }

    @Test
    void the_reservation_of_an_order_that_was_seen_does_not_expire() {
        var sku = shelf(2);
        var order = order();
        reserving.reserve(order, lines(sku, 2));

        reserving.ordered(order, lines(sku, 2));

        assertThat(availability.expire(clock.instant().plus(PAST_EXPIRY))).doesNotContain(order);
        assertThat(available(sku)).isZero();
    }

    @Test
    void an_order_seen_after_its_reservation_expired_is_reserved_again() {
        var sku = shelf(2);
        var order = order();
        reserving.reserve(order, lines(sku, 2));
        expireAll();

        reserving.ordered(order, lines(sku, 2));
        reserving.ordered(order, lines(sku, 2));

        assertThat(available(sku)).isZero();
    }

    @Test
    void who_pays_first_gets_the_unit_that_was_promised_twice() {
        var sku = shelf(1);
        var late = order();
        var other = order();
        reserving.reserve(late, lines(sku, 1));
        expireAll();
        reserving.reserve(other, lines(sku, 1));
        reserving.ordered(late, lines(sku, 1));
        reserving.ordered(other, lines(sku, 1));

        reserving.confirmed(late, lines(sku, 1));
        reserving.confirmed(other, lines(sku, 1));

        assertThat(state(late)).isEqualTo(Reservation.State.COMMITTED);
        assertThat(state(other)).isEqualTo(Reservation.State.SHORT);
        assertThat(onHand(sku)).isZero();
        assertThat(available(sku)).isZero();
    }

    @Test
    void abandoning_gives_units_back_until_the_order_is_seen() {
        var sku = shelf(5);
        var given = order();
        reserving.reserve(given, lines(sku, 2));
        var placed = order();
        reserving.reserve(placed, lines(sku, 2));
        reserving.ordered(placed, lines(sku, 2));

        reserving.abandon(given);
        reserving.abandon(given);
        reserving.abandon(placed);

        assertThat(available(sku)).isEqualTo(3);
    }

    @Test
    void a_paid_order_takes_its_units_once() {
        var sku = shelf(5);
        var order = placed(lines(sku, 2));

        reserving.confirmed(order, lines(sku, 2));
        reserving.confirmed(order, lines(sku, 2));
        reserving.ordered(order, lines(sku, 2));

        assertThat(onHand(sku)).isEqualTo(3);
        assertThat(available(sku)).isEqualTo(3);
        topics.await(StockCommitted.class, it -> it.orderId().equals(order));
        assertThat(topics.all(StockCommitted.class, it -> it.orderId().equals(order)))
                .hasSize(1);
    }

    @Test
    void a_paid_order_of_which_nothing_else_was_heard_takes_its_units() {
        var sku = shelf(5);
        var order = order();

        reserving.confirmed(order, lines(sku, 2));

        assertThat(onHand(sku)).isEqualTo(3);
        assertThat(available(sku)).isEqualTo(3);
    }

    @Test
    void several_hearing_of_the_same_payment_at_once_take_its_units_once() throws Exception {
        var one = shelf(50);
        var other = shelf(50);
        for (int i = 0; i < 10; i++) {
            var order = placed(lines(one, 1, other, 2));
            atOnce(4, () -> {
                try {
                    reserving.confirmed(order, lines(one, 1, other, 2));
                } catch (OptimisticLockingFailureException e) {
                    return false; // the broker brings it again
                }
                return true;
            });
            reserving.confirmed(order, lines(one, 1, other, 2));
        }

        assertThat(onHand(one)).isEqualTo(40);
        assertThat(onHand(other)).isEqualTo(30);
        assertThat(available(one)).isEqualTo(40);
        assertThat(available(other)).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_crash_before_any_write_of_a_commit_takes_nothing_twice(int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = placed(lines(one, 1, other, 2));

        assertThatThrownBy(() -> crashing(write).confirmed(order, lines(one, 1, other, 2)))
                .isInstanceOf(Crash.class);
        reserving.confirmed(order, lines(one, 1, other, 2));

        assertThat(onHand(one)).isEqualTo(4);
        assertThat(onHand(other)).isEqualTo(3);
        assertThat(available(one)).isEqualTo(4);
        assertThat(available(other)).isEqualTo(3);
        assertThat(stocks.findById(one).orElseThrow().traces()).isEmpty();
    }

    @Test
    void a_commit_makes_no_writes_but_those_tried_with_a_crash() {
        var order = placed(lines(shelf(5), 1, shelf(5), 2));

        crashing(6 + 1)
                .confirmed(order, reservations.findById(order).orElseThrow().lines());

        assertThat(state(order)).isEqualTo(Reservation.State.COMMITTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void lines_taken_before_a_crash_are_given_back_when_another_line_fell_short_meanwhile(int taken) {
        var one = shelf(5);
        var other = shelf(5);
        var last = shelf(5);
        var wanted = new StockLines(List.of(new StockLine(one, 1), new StockLine(other, 2), new StockLine(last, 3)));
        var order = placed(wanted);
        assertThatThrownBy(() -> crashing(taken + 1).confirmed(order, wanted)).isInstanceOf(Crash.class);
        var untaken = wanted.skuIds().getLast();
        shelving.count(untaken, 0, null);

        assertThatThrownBy(() -> crashing(2).confirmed(order, wanted)).isInstanceOf(Crash.class);
        reserving.confirmed(order, wanted);

        assertThat(state(order)).isEqualTo(Reservation.State.SHORT);
        assertThat(wanted.skuIds().stream().filter(it -> !it.equals(untaken)).map(this::onHand))
                .containsOnly(5);
        assertThat(wanted.skuIds().stream().filter(it -> !it.equals(untaken)).map(this::available))
                .containsOnly(5);
        assertThat(topics.await(StockShort.class, it -> it.orderId().equals(order))
                        .skus())
                .containsExactly(untaken);
    }

    @Test
    void an_order_that_failed_gives_its_units_back_once() {
        var sku = shelf(5);
        var order = placed(lines(sku, 2));

        reserving.ended(order);
        reserving.ended(order);
        reserving.ordered(order, lines(sku, 2));
        reserving.confirmed(order, lines(sku, 2));

        assertThat(available(sku)).isEqualTo(5);
        assertThat(onHand(sku)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_crash_before_any_write_of_a_beginning_or_an_end_is_made_good_by_the_redelivery(int write) {
        var sku = shelf(5);
        var order = order();
        reserving.reserve(order, lines(sku, 2));

        assertThatThrownBy(() -> crashing(write).ordered(order, lines(sku, 2))).isInstanceOf(Crash.class);
        reserving.ordered(order, lines(sku, 2));
        expireAll();
        assertThat(available(sku)).isEqualTo(3);

        assertThatThrownBy(() -> crashing(write).ended(order)).isInstanceOf(Crash.class);
        reserving.ended(order);
        assertThat(available(sku)).isEqualTo(5);
    }

    @Test
    void an_order_whose_end_is_heard_before_its_beginning_holds_nothing() {
        var sku = shelf(5);
        var order = order();
        reserving.reserve(order, lines(sku, 2));

        reserving.ended(order);
        reserving.ordered(order, lines(sku, 2));

        assertThat(available(sku)).isEqualTo(5);
    }

    @Test
    void what_an_order_ended_by_shortage_had_is_not_given_back_twice() {
        var sku = shelf(1);
        var order = placed(lines(sku, 1));
        shelving.count(sku, 0, null);
        reserving.confirmed(order, lines(sku, 1));

        reserving.ended(order);

        assertThat(state(order)).isEqualTo(Reservation.State.SHORT);
        assertThat(onHand(sku)).isZero();
        assertThat(available(sku)).isZero();
    }

    @Test
    void a_count_moves_availability_by_the_difference() {
        var sku = shelf(5);
        reserving.reserve(order(), lines(sku, 2));

        shelving.count(sku, 8, null);
        assertThat(available(sku)).isEqualTo(6);
        shelving.count(sku, 1, null);
        assertThat(available(sku)).isZero();
        assertThat(reserving.reserve(order(), lines(sku, 1))).isEqualTo(new TooFew(List.of(sku)));
        shelving.count(sku, 3, null);
        assertThat(available(sku)).isEqualTo(1);
    }

    @Test
    void counts_and_sales_at_once_leave_redis_with_the_last_figure() throws Exception {
        var sku = shelf(100);
        var paid = IntStream.range(0, 8).mapToObj(_ -> placed(lines(sku, 1))).toList();

        var work = new ArrayList<Callable<Boolean>>();
        paid.forEach(order -> work.add(() -> retried(() -> reserving.confirmed(order, lines(sku, 1)))));
        IntStream.range(0, 4).forEach(i -> work.add(() -> retried(() -> shelving.count(sku, 50 + i, null))));
        atOnce(work);

        assertThat(available(sku)).isEqualTo(onHand(sku));
    }

    @Test
    void an_older_figure_never_replaces_a_newer_one() {
        var sku = shelf(5);
        shelving.count(sku, 9, null);

        shelving.counted(sku, 5, 1);

        assertThat(available(sku)).isEqualTo(9);
    }

    @Test
    void a_wiped_redis_is_rebuilt_with_the_reservations_of_orders_that_were_seen() {
        var sku = shelf(5);
        placed(lines(sku, 2));
        var unseen = order();
        reserving.reserve(unseen, lines(sku, 1));

        wipeRedis();

        assertThat(available(sku)).isEqualTo(3);
        reserving.ordered(unseen, lines(sku, 1));
        assertThat(available(sku)).isEqualTo(2);
        assertThat(reserving.reserve(order(), lines(sku, 3))).isEqualTo(new TooFew(List.of(sku)));
    }

    @Test
    void a_unit_promised_again_after_a_wipe_is_sold_once_and_the_other_order_is_told() {
        var sku = shelf(1);
        var unseen = order();
        reserving.reserve(unseen, lines(sku, 1));
        wipeRedis();
        var second = order();
        assertThat(reserving.reserve(second, lines(sku, 1))).isEqualTo(new Reserved());
        reserving.ordered(unseen, lines(sku, 1));
        reserving.ordered(second, lines(sku, 1));

        reserving.confirmed(second, lines(sku, 1));
        reserving.confirmed(unseen, lines(sku, 1));

        assertThat(onHand(sku)).isZero();
        assertThat(topics.await(StockShort.class, it -> it.orderId().equals(unseen))
                        .skus())
                .containsExactly(sku);
        assertThat(available(sku)).isZero();
    }

    @Test
    void redis_wiped_in_the_middle_of_a_rush_never_sells_more_than_there_is() throws Exception {
        var sku = shelf(20);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 60; i++) {
            var order = order();
            boolean wipe = i % 15 == 7;
            work.add(() -> {
                if (wipe) {
                    wipeRedis();
                }
                if (reserving.reserve(order, lines(sku, 1)) instanceof Reserved) {
                    reserving.ordered(order, lines(sku, 1));
                    return retried(() -> reserving.confirmed(order, lines(sku, 1)));
                }
                return false;
            });
        }

        atOnce(work);

        var sold = reservations.findByState(Reservation.State.COMMITTED).stream()
                .filter(it -> it.lines().skuIds().contains(sku))
                .count();
        assertThat(sold).isLessThanOrEqualTo(20);
        assertThat(onHand(sku)).isEqualTo(20 - (int) sold);
        assertThat(available(sku)).isEqualTo(onHand(sku));
    }

    @Test
    void a_builder_that_died_is_replaced() {
        var sku = shelf(4);
        wipeRedis();
        redis.opsForValue().set("catalog:{stock}:builder", "dead", Duration.ofMillis(300));

        assertThat(available(sku)).isEqualTo(4);
    }

    @Test
    void a_builder_overtaken_by_a_wipe_leaves_nothing_half_built() {
        var sku = shelf(4);
        wipeRedis();
        StockScript.LOAD_BEGIN.run(redis, List.of("slow", "5000"));
        wipeRedis();

        assertThat(StockScript.LOAD_END.run(redis, List.of("slow", "0"))).containsExactly("LOST");
        assertThat(available(sku)).isEqualTo(4);
    }

    @Test
    void a_redis_that_lost_its_last_second_is_brought_up_to_date() {
        var paid = shelf(5);
        var failed = shelf(5);
        var late = shelf(5);
        var paidOrder = placed(lines(paid, 2));
        var failedOrder = placed(lines(failed, 2));
        var lateOrder = order();
        reserving.reserve(lateOrder, lines(late, 2));
        var before = snapshot();
        reserving.confirmed(paidOrder, lines(paid, 2));
        reserving.ended(failedOrder);
        reserving.ordered(lateOrder, lines(late, 2));
        shelving.count(late, 9, null);
        restore(before);

        reconciling.reconcile();
        expireAll();

        assertThat(available(paid)).isEqualTo(3);
        assertThat(available(failed)).isEqualTo(5);
        assertThat(available(late)).isEqualTo(7);
    }

    @Test
    void a_sku_keeps_its_product() {
        var sku = shelf(4);

        assertThatThrownBy(() -> shelving.open(List.of(new NewShelf(sku, new ProductId("another"), "헤드폰", 9))))
                .isInstanceOf(SkuTaken.class);
        shelving.open(List.of(new NewShelf(sku, new ProductId("p"), "헤드폰", 9)));

        assertThat(onHand(sku)).isEqualTo(4);
    }
}
