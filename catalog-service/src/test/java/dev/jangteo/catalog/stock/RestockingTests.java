package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units that come back: once a cancellation or return, never more than were taken, whatever repeats or breaks. */
class RestockingTests extends StockScene {
    private static final int WRITES_OF_A_RESTOCKING_OF_TWO_LINES = 7;

    @Test
    void an_order_called_off_gives_all_its_units_back_once() {
        var sku = shelf(5);
        var order = paid(lines(sku, 2));

        reserving.ended(order);
        reserving.ended(order);

        assertUnits(sku, 5);
        assertThat(reservations.findById(order).orElseThrow().left()).isEqualTo(StockLines.NONE);
    }

    @Test
    void each_cancellation_of_a_part_gives_its_units_back_once() {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 3, other, 2));

        reserving.partlyCancelled(order, "c1", lines(one, 1));
        reserving.partlyCancelled(order, "c1", lines(one, 1));
        assertUnits(one, 3);
        assertUnits(other, 3);
        reserving.partlyCancelled(order, "c2", lines(one, 1, other, 2));
        reserving.partlyCancelled(order, "c1", lines(one, 1));
        assertUnits(one, 4);
        assertUnits(other, 5);

        reserving.ended(order);
        assertUnits(one, 5);
        assertUnits(other, 5);
    }

    @Test
    void a_return_gives_back_what_can_be_sold_again_once() {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 2, other, 2));

        reserving.returned(order, "r1", lines(one, 2));
        reserving.returned(order, "r1", lines(one, 2));
        reserving.returned(order, "r2", StockLines.NONE);

        assertUnits(one, 5);
        assertUnits(other, 3);
    }

    @Test
    void a_cancellation_and_a_return_of_the_same_name_are_two() {
        var sku = shelf(5);
        var order = paid(lines(sku, 3));

        reserving.partlyCancelled(order, "1", lines(sku, 1));
        reserving.returned(order, "1", lines(sku, 1));

        assertUnits(sku, 4);
    }

    @Test
    void never_more_comes_back_than_was_taken() {
        var sku = shelf(5);
        var unrelated = shelf(5);
        var order = paid(lines(sku, 2));

        reserving.partlyCancelled(order, "c1", lines(sku, 9, unrelated, 9));
        reserving.returned(order, "r1", lines(sku, 1));
        reserving.ended(order);

        assertUnits(sku, 5);
        assertUnits(unrelated, 5);
    }

    @Test
    void nothing_comes_back_of_an_order_that_fell_short_or_failed() {
        var sku = shelf(5);
        var shortOrder = placed(lines(sku, 2));
        var failed = placed(lines(sku, 2));
        shelving.count(sku, 1, null);
        reserving.confirmed(shortOrder, lines(sku, 2));
        reserving.ended(failed);

        for (var order : List.of(shortOrder, failed)) {
            reserving.partlyCancelled(order, "c1", lines(sku, 1));
            reserving.returned(order, "r1", lines(sku, 1));
            reserving.ended(order);
        }

        assertUnits(sku, 1);
    }

    @Test
    void an_order_of_which_units_are_called_off_before_it_is_paid_takes_only_the_rest() {
        var one = shelf(5);
        var other = shelf(5);
        var order = placed(lines(one, 3, other, 2));

        reserving.partlyCancelled(order, "c1", lines(one, 1, other, 2));
        reserving.partlyCancelled(order, "c1", lines(one, 1, other, 2));
        reserving.confirmed(order, lines(one, 3, other, 2));

        assertUnits(one, 3);
        assertUnits(other, 5);
        reserving.partlyCancelled(order, "c1", lines(one, 1, other, 2));
        reserving.ended(order);
        assertUnits(one, 5);
        assertUnits(other, 5);
    }

    @Test
    void a_cancellation_heard_before_the_order_is_remembered() {
        var sku = shelf(5);
        var order = order();

        reserving.partlyCancelled(order, "c1", lines(sku, 1));
        reserving.ordered(order, lines(sku, 3));
        assertThat(available(sku)).isEqualTo(2);
        reserving.confirmed(order, lines(sku, 3));

        assertUnits(sku, 3);
    }

    /** Every order in which an order's events may be heard ends with the same units on the shelf. */
    @Test
    void the_order_of_events_makes_no_difference() {
        List<Consumer<Heard>> events = List.of(
                it -> reserving.ordered(it.order, it.lines()),
                it -> reserving.confirmed(it.order, it.lines()),
                it -> reserving.partlyCancelled(it.order, "c1", lines(it.sku, 1)),
                it -> reserving.returned(it.order, "r1", lines(it.sku, 1)));
        for (var sequence : permutations(events.size())) {
            var heard = new Heard(order(), shelf(5));
            sequence.forEach(i -> events.get(i).accept(heard));
            sequence.forEach(i -> events.get(i).accept(heard));

            assertThat(onHand(heard.sku)).as("heard as %s", sequence).isEqualTo(5 - 3 + 2);
            assertThat(available(heard.sku)).as("heard as %s", sequence).isEqualTo(4);
        }
    }

    private record Heard(OrderId order, SkuId sku) {
        StockLines lines() {
            return StockScene.lines(sku, 3);
        }
    }

    static Stream<Arguments> restockings_and_their_writes() {
        return Stream.of("cancelled", "partly cancelled", "returned")
                .flatMap(way -> IntStream.rangeClosed(1, WRITES_OF_A_RESTOCKING_OF_TWO_LINES)
                        .mapToObj(write -> Arguments.of(way, write)));
    }

    @ParameterizedTest(name = "{0}, crash before write {1}")
    @MethodSource("restockings_and_their_writes")
    void a_crash_before_any_write_is_made_good_by_the_redelivery(String way, int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 1, other, 2));

        assertThatThrownBy(() -> bringBack(crashing(write), way, order, lines(one, 1, other, 2)))
                .isInstanceOf(Crash.class);
        assertThat(onHand(one)).isBetween(4, 5);
        assertThat(onHand(other)).isIn(3, 5);
        bringBack(reserving, way, order, lines(one, 1, other, 2));
        bringBack(reserving, way, order, lines(one, 1, other, 2));

        assertUnits(one, 5);
        assertUnits(other, 5);
        assertNoTraces(one, other);
    }

    @ParameterizedTest(name = "{0}, crash before write {1}")
    @MethodSource("restockings_and_their_writes")
    void a_crash_before_any_write_is_made_good_without_a_redelivery_once_it_is_decided(String way, int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 1, other, 2));

        assertThatThrownBy(() -> bringBack(crashing(write), way, order, lines(one, 1, other, 2)))
                .isInstanceOf(Crash.class);
        clock.advance(LATER);
        reconciling.reconcile();

        assertUnits(one, write == 1 ? 4 : 5);
        assertUnits(other, write == 1 ? 3 : 5);
        assertNoTraces(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "partly cancelled", "returned"})
    void a_restocking_makes_no_writes_but_those_tried_with_a_crash(String way) {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 1, other, 2));

        bringBack(crashing(WRITES_OF_A_RESTOCKING_OF_TWO_LINES + 1), way, order, lines(one, 1, other, 2));

        assertUnits(one, 5);
        assertUnits(other, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void a_crash_in_one_restocking_does_not_disturb_the_next(int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = paid(lines(one, 3, other, 3));
        assertThatThrownBy(() -> crashing(write).partlyCancelled(order, "c1", lines(one, 1, other, 1)))
                .isInstanceOf(Crash.class);

        assertThatThrownBy(() -> crashing(write).returned(order, "r1", lines(one, 1, other, 1)))
                .isInstanceOf(Crash.class);
        reserving.returned(order, "r1", lines(one, 1, other, 1));
        reserving.partlyCancelled(order, "c1", lines(one, 1, other, 1));

        assertUnits(one, 4);
        assertUnits(other, 4);
        assertNoTraces(one, other);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void units_taken_before_a_crash_come_back_when_the_next_thing_heard_is_the_orders_end(int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = placed(lines(one, 1, other, 2));
        assertThatThrownBy(() -> crashing(write).confirmed(order, lines(one, 1, other, 2)))
                .isInstanceOf(Crash.class);

        reserving.ended(order);
        reserving.confirmed(order, lines(one, 1, other, 2));

        assertUnits(one, 5);
        assertUnits(other, 5);
        assertNoTraces(one, other);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void units_taken_before_a_crash_and_called_off_meanwhile_are_not_kept(int write) {
        var one = shelf(5);
        var other = shelf(5);
        var order = placed(lines(one, 1, other, 2));
        assertThatThrownBy(() -> crashing(write).confirmed(order, lines(one, 1, other, 2)))
                .isInstanceOf(Crash.class);

        reserving.partlyCancelled(order, "c1", lines(one, 1, other, 1));
        reserving.confirmed(order, lines(one, 1, other, 2));

        assertUnits(one, 5);
        assertUnits(other, 4);
        assertNoTraces(one, other);
    }

    @Test
    void several_hearing_of_the_same_cancellations_at_once_bring_each_back_once() throws Exception {
        var one = shelf(20);
        var other = shelf(20);
        var orders = IntStream.range(0, 5)
                .mapToObj(_ -> paid(lines(one, 2, other, 2)))
                .toList();
        var work = new ArrayList<Callable<Boolean>>();
        for (var order : orders) {
            for (int i = 0; i < 3; i++) {
                work.add(() -> retried(() -> reserving.partlyCancelled(order, "c1", lines(one, 1))));
                work.add(() -> retried(() -> reserving.returned(order, "r1", lines(other, 1))));
                work.add(() -> retried(() -> reserving.confirmed(order, lines(one, 2, other, 2))));
            }
        }

        atOnce(work);

        assertUnits(one, 15);
        assertUnits(other, 15);
        assertNoTraces(one, other);
    }

    private void bringBack(Reserving by, String way, OrderId order, StockLines lines) {
        switch (way) {
            case "cancelled" -> by.ended(order);
            case "partly cancelled" -> by.partlyCancelled(order, "c1", lines);
            case "returned" -> by.returned(order, "r1", lines);
            default -> throw new IllegalArgumentException(way);
        }
    }

    private void assertUnits(SkuId sku, int units) {
        assertThat(onHand(sku)).as("on hand").isEqualTo(units);
        assertThat(available(sku)).as("available").isEqualTo(units);
    }

    private void assertNoTraces(SkuId... skus) {
        assertThat(Stream.of(skus).flatMap(it -> stocks.findById(it).orElseThrow().traces().stream()))
                .isEmpty();
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        return permutations(size - 1).stream()
                .flatMap(it -> IntStream.rangeClosed(0, it.size()).mapToObj(i -> {
                    var longer = new ArrayList<>(it);
                    longer.add(i, size - 1);
                    return List.copyOf(longer);
                }))
                .toList();
    }
}
