package dev.jangteo.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.stock.Reservation.State;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(100));
    private static final SkuId SKU = new SkuId("sku");

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_decided_stays_decided(State state) {
        var reservation = in(state);

        if (state == State.OPEN) {
            reservation.commit(NOW);
            assertThat(reservation.state()).isEqualTo(State.COMMITTED);
        } else {
            assertThatThrownBy(() -> reservation.commit(NOW)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> reservation.runShort(List.of(SKU), NOW)).isInstanceOf(IllegalStateException.class);
            assertThat(reservation.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void an_end_releases_what_was_promised_or_brings_back_what_is_left(State state) {
        var reservation = in(state);

        boolean decided = reservation.end(NOW);

        assertThat(decided).isEqualTo(state == State.OPEN || state == State.UNSEEN || state == State.COMMITTED);
        assertThat(reservation.end(NOW)).isFalse();
        assertThat(reservation.left()).isEqualTo(state == State.CLOSED ? units(3) : StockLines.NONE);
        assertThat(reservation.isRestocking()).isEqualTo(state == State.COMMITTED);
        assertThat(reservation.state()).isEqualTo(decided && state != State.COMMITTED ? State.RELEASED : state);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_sold_units_come_back_and_only_promised_ones_are_cut(State state) {
        var reservation = in(state);
        var wanted = reservation.wanted();

        boolean decided = reservation.restock("c1", units(2), NOW);

        assertThat(decided).isEqualTo(state == State.OPEN || state == State.UNSEEN || state == State.COMMITTED);
        assertThat(reservation.isRestocking()).isEqualTo(state == State.COMMITTED);
        assertThat(reservation.wanted()).isEqualTo(state == State.OPEN ? units(1) : wanted);
        assertThat(reservation.restock("c1", units(2), NOW)).isFalse();
    }

    @Test
    void an_order_heard_of_late_takes_what_was_not_called_off() {
        var reservation = in(State.UNSEEN);
        reservation.restock("c1", units(2), NOW);

        assertThat(reservation.seen(units(3))).isTrue();
        assertThat(reservation.seen(units(9))).isFalse();

        assertThat(reservation.isOpen()).isTrue();
        assertThat(reservation.endedAt()).isNull();
        assertThat(reservation.wanted()).isEqualTo(units(1));
    }

    @Test
    void it_is_closed_long_after_the_latest_sign_of_its_end_and_not_while_units_come_back() {
        var reservation = in(State.COMMITTED);
        assertThat(reservation.close(LATER)).isFalse();
        reservation.nearEnd(NOW);
        reservation.takeBack("r1", units(1), NOW.plusSeconds(1));

        assertThat(reservation.close(LATER)).isFalse();
        reservation.shelved();
        assertThat(reservation.close(NOW.plusSeconds(1))).isFalse();
        assertThat(reservation.close(NOW.plusSeconds(2))).isTrue();

        assertThat(reservation.state()).isEqualTo(State.CLOSED);
        assertThat(reservation.left()).isEqualTo(units(2));
    }

    private static Reservation in(State state) {
        var reservation = Reservation.open(new OrderId("order"), units(3), NOW);
        switch (state) {
            case UNSEEN -> {
                return Reservation.unseen(new OrderId("order"), NOW);
            }
            case OPEN -> {}
            case COMMITTED -> reservation.commit(NOW);
            case SHORT -> reservation.runShort(List.of(SKU), NOW);
            case RELEASED -> reservation.end(NOW);
            case CLOSED -> {
                reservation.commit(NOW);
                reservation.nearEnd(NOW);
                reservation.close(LATER);
            }
        }
        return reservation;
    }

    private static StockLines units(int units) {
        return new StockLines(List.of(new StockLine(SKU, units)));
    }
}
