package dev.jangteo.payment.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.payment.portone.Answer;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class PaymentTests {

    @Test
    void its_id_is_made_of_the_orders_so_an_order_has_one_payment() {
        assertThat(APayment.awaiting().id()).isEqualTo(APayment.charging().id());
        assertThat(APayment.awaiting().id().value()).isEqualTo("pay-order-1");
    }

    @Test
    void the_way_to_pay_decides_who_acts_next() {
        assertThat(APayment.awaiting().status()).isEqualTo(PaymentStatus.AWAITING);
        assertThat(APayment.charging().status()).isEqualTo(PaymentStatus.CHARGING);
        assertThat(APayment.charging().isDue(APayment.NOW)).isTrue();
    }

    @Test
    void the_exact_amount_completes_it() {
        var payment = APayment.awaiting();

        payment.learn(APayment.paid(), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.paidAt()).isEqualTo(APayment.NOW.plusSeconds(1));
        assertThat(payment.raised())
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentCompleted.class, it -> assertThat(it.amount()).isEqualTo(APayment.AMOUNT));
        assertThat(payment.nextStepAt()).isNull();
    }

    @Test
    void a_won_less_is_another_amount() {
        assertRejected(APayment.paid(Money.won(42_899)));
    }

    @Test
    void a_won_more_is_another_amount() {
        assertRejected(APayment.paid(Money.won(42_901)));
    }

    @Test
    void the_same_number_of_another_currency_is_another_amount() {
        assertRejected(APayment.paid(new Money(APayment.AMOUNT.amount(), Currency.getInstance("JPY"))));
    }

    @Test
    void money_for_another_store_is_not_ours() {
        assertRejected(new Answer.Paid("pay-order-1", "store-of-another", APayment.AMOUNT, APayment.NOW));
    }

    @Test
    void money_for_another_payment_is_not_this_ones() {
        assertRejected(new Answer.Paid("pay-order-2", APayment.STORE, APayment.AMOUNT, APayment.NOW));
    }

    private static void assertRejected(Answer.Paid paid) {
        var payment = APayment.awaiting();

        payment.learn(paid, APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REJECTING);
        assertThat(payment.raised())
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentFailed.class, it -> assertThat(it.code()).isEqualTo(FailureCode.AMOUNT_MISMATCH));
        assertThat(payment.mismatch())
                .isEqualTo(new Mismatch(paid.held(), paid.paymentId(), paid.storeId(), APayment.NOW));
        assertThat(payment.isDue(APayment.NOW)).as("it is given back at once").isTrue();
    }

    @Test
    void a_rejected_payment_keeps_its_flag_and_tells_nothing_more_once_given_back() {
        var payment = APayment.awaiting();
        payment.learn(APayment.paid(Money.won(1)), APayment.NOW);
        payment.learn(new Answer.GivenBack(), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REJECTED);
        assertThat(payment.mismatch()).isNotNull();
        assertThat(payment.raised()).hasSize(1);
    }

    @Test
    void a_stored_card_that_is_declined_fails_it_for_good() {
        var payment = APayment.charging();

        payment.learn(APayment.declined(), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payment.raised()).singleElement().isInstanceOfSatisfying(PaymentFailed.class, it -> {
            assertThat(it.code()).isEqualTo(FailureCode.CARD_EXPIRED);
            assertThat(it.gatewayMessage()).isEqualTo("유효기간 만료");
        });
    }

    @Test
    void a_card_that_is_declined_in_the_window_leaves_room_for_another() {
        var payment = APayment.awaiting();

        assertThat(payment.learn(APayment.declined(), APayment.NOW)).isTrue();
        assertThat(payment.learn(APayment.declined(), APayment.NOW))
                .as("no news")
                .isFalse();
        assertThat(payment.status()).isEqualTo(PaymentStatus.AWAITING);
        assertThat(payment.failure()).isEqualTo(new Failure(FailureCode.CARD_EXPIRED, "유효기간 만료"));
        assertThat(payment.raised()).isEmpty();

        payment.learn(APayment.paid(), APayment.NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.failure()).isNull();
    }

    @Test
    void a_payment_that_arrives_after_its_order_ended_is_a_fact_and_told() {
        var payment = APayment.awaiting();
        payment.orderEnded(APayment.NOW);
        payment.learn(new Answer.Unpaid(), APayment.NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.CLOSED);

        payment.learn(APayment.paid(), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.raised()).singleElement().isInstanceOf(PaymentCompleted.class);
    }

    @Test
    void another_amount_after_the_order_ended_goes_back_without_failing_the_order_again() {
        var payment = APayment.awaiting();
        payment.orderEnded(APayment.NOW);

        payment.learn(APayment.paid(Money.won(1)), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REJECTING);
        assertThat(payment.raised()).isEmpty();
    }

    @Test
    void a_refund_is_told_when_the_gateway_says_the_money_went_back_and_not_before() {
        var payment = APayment.in(PaymentStatus.COMPLETED);

        payment.refundRequested(APayment.AMOUNT, APayment.NOW);
        payment.learn(APayment.paid(), APayment.NOW);
        assertThat(payment.raised()).isEmpty();
        payment.learn(new Answer.GivenBack(), APayment.NOW);

        assertThat(payment.raised())
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentRefunded.class, it -> assertThat(it.amount()).isEqualTo(APayment.AMOUNT));
    }

    @Test
    void a_refund_of_another_amount_than_was_paid_is_refused() {
        var payment = APayment.in(PaymentStatus.COMPLETED);

        assertThatThrownBy(() -> payment.refundRequested(Money.won(42_901), APayment.NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
    }

    @Test
    void a_charge_that_may_have_gone_out_is_remembered() {
        var payment = APayment.charging();
        assertThat(payment.mayHaveBeenCharged()).isFalse();

        payment.aboutToCharge();

        assertThat(payment.mayHaveBeenCharged()).isTrue();
    }

    @Test
    void an_unknown_outcome_is_asked_about_within_a_second_then_ever_more_rarely() {
        var payment = APayment.charging();

        payment.putOff(APayment.NOW);
        assertThat(payment.nextStepAt()).isEqualTo(APayment.NOW.plusMillis(500));
        payment.putOff(APayment.NOW);
        assertThat(payment.nextStepAt()).isEqualTo(APayment.NOW.plusMillis(1000));
    }

    @Test
    void the_deadline_is_never_slept_through() {
        var payment = APayment.awaiting();

        payment.putOff(APayment.EXPIRES.minusSeconds(1));

        assertThat(payment.nextStepAt()).isEqualTo(APayment.EXPIRES);
        assertThat(payment.isOverdue(APayment.EXPIRES)).isTrue();
        assertThat(payment.isOverdue(APayment.EXPIRES.minusMillis(1))).isFalse();
    }

    @Test
    void a_closed_payment_is_watched_for_a_day() {
        var payment = APayment.awaiting();
        payment.orderEnded(APayment.NOW);
        payment.learn(new Answer.Unknown(), APayment.NOW);
        assertThat(payment.nextStepAt()).isEqualTo(APayment.NOW.plusSeconds(10));

        payment.putOff(APayment.EXPIRES.plus(Duration.ofDays(1)));

        assertThat(payment.nextStepAt()).isNull();
    }

    @Test
    void a_refund_is_never_given_up() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        payment.refundRequested(APayment.AMOUNT, APayment.NOW);

        var inAMonth = APayment.NOW.plus(Duration.ofDays(30));
        payment.putOff(inAMonth);

        assertThat(payment.nextStepAt()).isAfter(inAMonth);
    }
}
