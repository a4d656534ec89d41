package dev.jangteo.chaos.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A shop in which everything is right, and what is found when one thing of it is not. */
class ChecksTests {
    private final AShop shop = new AShop();

    @Test
    void nothing_is_found_where_all_is_right() {
        assertThat(Checks.of(shop.evidence())).isEmpty();
    }

    @Test
    void an_accepted_order_that_is_not_there_is_lost() {
        shop.orders.clear();

        assertThat(found()).contains(Question.LOST);
    }

    @Test
    void an_order_told_of_twice_is_found() {
        shop.createAgain();

        assertThat(found()).contains(Question.LOST);
    }

    @Test
    void an_order_that_waits_for_ever_is_stuck() {
        shop.order().put("status", "confirmed");

        assertThat(found()).containsExactly(Question.STUCK);
    }

    @Test
    void a_unit_that_is_on_the_shelf_and_sold_is_oversold() {
        shop.shelf().put("onHand", 10);

        assertThat(found()).contains(Question.OVERSOLD);
    }

    @Test
    void a_reservation_that_outlives_its_order_is_found() {
        shop.reserved.put("tea-1", 1);
        shop.holders.put("order-9", "tea-1 1");

        assertThat(found()).containsExactly(Question.OVERSOLD);
    }

    @Test
    void an_order_called_off_for_lack_of_units_is_found_unless_redis_was_away() {
        shop.calledOffForLackOfUnits();
        assertThat(found()).containsExactly(Question.OVERSOLD);

        shop.crashOf("redis");
        assertThat(found()).isEmpty();
    }

    @Test
    void a_second_charge_is_found() {
        shop.chargeAgain();

        assertThat(found()).contains(Question.DOUBLE_CHARGED);
    }

    @Test
    void money_held_for_an_order_that_failed_is_found() {
        shop.order().put("status", "failed");

        assertThat(found()).containsExactly(Question.REFUNDS);
    }

    @Test
    void a_refund_the_gateway_never_made_is_found() {
        shop.requestRefund(500);

        assertThat(found()).contains(Question.REFUNDS);
    }

    @Test
    void a_cancellation_that_was_confirmed_and_not_done_is_found() {
        shop.confirmCancellation();

        assertThat(found()).containsExactly(Question.DEEDS);
    }

    @Test
    void a_mail_that_came_twice_is_found_unless_a_crash_explains_it() {
        shop.mailAgain();
        assertThat(found()).containsExactly(Question.NOTICES_TWICE);

        shop.crashOf("notification-service");
        assertThat(found()).isEmpty();
        assertThat(NoticeChecks.twiceAfterACrash(shop.evidence())).containsEntry("notification-service", 1L);
    }

    @Test
    void a_notice_that_was_never_written_is_found() {
        shop.notices.clear();

        assertThat(found()).containsExactly(Question.NOTICES);
    }

    @Test
    void a_gap_in_what_was_told_is_found() {
        shop.forgetSecondEvent();

        assertThat(found()).contains(Question.EVENTS);
    }

    @Test
    void an_event_still_in_its_outbox_is_found() {
        shop.unsent.put("order-service.orders", 1L);

        assertThat(found()).containsExactly(Question.EVENTS);
    }

    private java.util.List<Question> found() {
        return Checks.of(shop.evidence()).stream()
                .map(Finding::question)
                .distinct()
                .toList();
    }
}
