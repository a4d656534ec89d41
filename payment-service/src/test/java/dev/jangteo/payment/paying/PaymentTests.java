package dev.jangteo.payment.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.discrepancies.Finding;
import dev.jangteo.payment.discrepancies.Kind;
import dev.jangteo.payment.portone.Answer;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTests {
    private static final RefundId C1 = new RefundId("order-1:c1");
    private static final RefundId C2 = new RefundId("order-1:c2");
    private static final RefundId G1 = new RefundId("goodwill:1");
    private static final UserId ADMIN = new UserId("an-admin");

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
        assertRejected(new Answer.Paid(
                "pay-order-1", "store-of-another", APayment.AMOUNT, APayment.AMOUNT, APayment.NOW, List.of()));
    }

    @Test
    void money_for_another_payment_is_not_this_ones() {
        assertRejected(new Answer.Paid(
                "pay-order-2", APayment.STORE, APayment.AMOUNT, APayment.AMOUNT, APayment.NOW, List.of()));
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
        payment.learn(APayment.givenBack(), APayment.NOW);

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

        assertThat(owe(payment, APayment.ALL, APayment.AMOUNT)).isTrue();
        payment.learn(APayment.paid(), APayment.NOW);
        assertThat(payment.raised()).isEmpty();
        payment.learn(APayment.givenBack(), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment.raised()).singleElement().isInstanceOfSatisfying(PaymentRefunded.class, it -> {
            assertThat(it.refundId()).isEqualTo(APayment.ALL);
            assertThat(it.amount()).isEqualTo(APayment.AMOUNT);
        });
    }

    @Test
    void a_refund_asked_for_twice_is_one() {
        var payment = APayment.in(PaymentStatus.COMPLETED);

        assertThat(owe(payment, C1, Money.won(3_000))).isTrue();
        assertThat(owe(payment, C1, Money.won(3_000))).isFalse();

        assertThat(payment.refunds().all()).hasSize(1);
    }

    @Test
    void several_refunds_are_made_one_after_the_other_and_each_is_told() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(3_000));
        owe(payment, C2, Money.won(5_000));
        payment.reserve(APayment.NOW.plusSeconds(10));

        payment.learn(APayment.paidAndBack(APayment.cancellation(C1, Money.won(3_000))), APayment.NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDING);
        assertThat(payment.isDue(APayment.NOW)).as("the next is made at once").isTrue();

        payment.learn(
                APayment.paidAndBack(
                        APayment.cancellation(C1, Money.won(3_000)), APayment.cancellation(C2, Money.won(5_000))),
                APayment.NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.refunds().made()).isEqualTo(Money.won(8_000));
        assertThat(payment.nextStepAt()).isNull();
        assertThat(payment.raised())
                .extracting(it -> ((PaymentRefunded) it).refundId())
                .containsExactly(C1, C2);
    }

    @Test
    void the_rest_of_it_given_back_makes_it_refunded() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(3_000));
        payment.learn(APayment.paidAndBack(APayment.cancellation(C1, Money.won(3_000))), APayment.NOW);
        owe(payment, C2, Money.won(39_900));

        payment.learn(
                APayment.paidAndBack(
                        APayment.cancellation(C1, Money.won(3_000)), APayment.cancellation(C2, Money.won(39_900))),
                APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING", "CHARGING", "CLOSING", "CLOSED", "FAILED"})
    void a_refund_that_comes_before_the_money_waits_for_it(PaymentStatus status) {
        var payment = APayment.in(status);

        owe(payment, C1, Money.won(3_000));
        assertThat(payment.status()).isEqualTo(status);
        payment.learn(APayment.paid(), APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDING);
        assertThat(payment.isDue(APayment.NOW)).isTrue();
        assertThat(payment.raised()).singleElement().isInstanceOf(PaymentCompleted.class);
    }

    @Test
    void more_than_was_paid_is_never_given_back() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(40_000));

        owe(payment, C2, Money.won(2_901));

        assertThat(payment.refunds().blocked()).extracting(Refund::id).containsExactly(C2);
        assertThat(payment.refunds().due()).map(Refund::id).contains(C1);
        assertThat(Findings.of(payment)).extracting(Finding::kind).containsExactly(Kind.REFUND_REFUSED);
    }

    @Test
    void another_currency_or_less_than_nothing_is_never_given_back() {
        var payment = APayment.in(PaymentStatus.COMPLETED);

        owe(payment, C1, new Money(1, Currency.getInstance("JPY")));
        owe(payment, C2, Money.won(-1));

        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(payment.refunds().blocked()).hasSize(2);
        assertThat(payment.refunds().left()).isEqualTo(APayment.AMOUNT);
    }

    @Test
    void an_order_gets_what_good_will_has_left() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        payment.grantRefund(G1, Money.won(2_900), "late", ADMIN, APayment.NOW);

        owe(payment, C1, APayment.AMOUNT);

        assertThat(payment.refunds().find(C1)).hasValueSatisfying(it -> {
            assertThat(it.asked()).isEqualTo(APayment.AMOUNT);
            assertThat(it.amount()).isEqualTo(Money.won(40_000));
        });
        assertThat(payment.refunds().left().isZero()).isTrue();
    }

    @Test
    void good_will_ends_where_the_money_does() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(40_000));

        assertThatThrownBy(() -> payment.grantRefund(G1, Money.won(2_901), "late", ADMIN, APayment.NOW))
                .isInstanceOf(RefundExceedsPayment.class);
        payment.grantRefund(G1, Money.won(2_900), "late", ADMIN, APayment.NOW);
        payment.grantRefund(G1, Money.won(2_900), "late", ADMIN, APayment.NOW);

        assertThat(payment.refunds().all()).hasSize(2);
        assertThatThrownBy(() -> payment.grantRefund(G1, Money.won(2_900), "early", ADMIN, APayment.NOW))
                .isInstanceOf(RefundKeyReused.class);
        assertThatThrownBy(() -> APayment.awaiting().grantRefund(G1, Money.won(1), "late", ADMIN, APayment.NOW))
                .isInstanceOf(NothingToRefund.class);
    }

    @Test
    void a_bank_that_keeps_refusing_means_it() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(3_000));

        for (int i = 0; i < 5; i++) {
            payment.refundRefused(payment.refunds().due().orElseThrow(), "not now", APayment.NOW);
        }
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDING);
        payment.refundRefused(payment.refunds().due().orElseThrow(), "never", APayment.NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);
        assertThat(Findings.of(payment))
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).contains("order-1:c1", "3000 KRW", "never"));
    }

    @Test
    void a_blocked_refund_is_made_when_an_admin_says_so_and_found_when_it_was_made_all_the_same() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(3_000));
        assertThatThrownBy(() -> payment.retryRefund(C1, Money.won(0), APayment.NOW))
                .isInstanceOf(RefundNotBlocked.class);
        payment.blockRefund(payment.refunds().due().orElseThrow(), "no", APayment.NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.COMPLETED);

        payment.retryRefund(C1, Money.won(0), APayment.NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDING);
        payment.blockRefund(payment.refunds().due().orElseThrow(), "no", APayment.NOW);
        payment.learn(APayment.paidAndBack(APayment.cancellation(C1, Money.won(3_000))), APayment.NOW);

        assertThat(payment.refunds().made()).isEqualTo(Money.won(3_000));
        assertThat(payment.refunds().blocked()).isEmpty();
        assertThatThrownBy(() -> payment.retryRefund(C2, Money.won(0), APayment.NOW))
                .isInstanceOf(RefundNotFound.class);
    }

    @Test
    void what_was_given_back_elsewhere_counts_once_an_admin_knows_of_it() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, APayment.AMOUNT);
        payment.blockRefund(payment.refunds().due().orElseThrow(), "books differ", APayment.NOW);

        payment.retryRefund(C1, Money.won(10_000), APayment.NOW);

        assertThat(payment.refunds().due()).map(Refund::amount).contains(Money.won(32_900));
        assertThat(payment.refunds().expected()).isEqualTo(Money.won(32_900));
    }

    @Test
    void money_given_back_by_others_is_no_refund_of_ours() {
        var payment = APayment.in(PaymentStatus.COMPLETED);
        owe(payment, C1, Money.won(3_000));

        payment.learn(APayment.paidAndBack(APayment.cancellation("by hand", Money.won(3_000))), APayment.NOW);
        payment.learn(
                APayment.paidAndBack(APayment.cancellation("[order-1:c10] CANCELLED", Money.won(3_000))), APayment.NOW);

        assertThat(payment.refunds().made().isZero()).isTrue();
    }

    private static boolean owe(Payment payment, RefundId id, Money amount) {
        return payment.refundRequested(id, amount, "PARTIALLY_CANCELLED", APayment.NOW);
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
        owe(payment, APayment.ALL, APayment.AMOUNT);

        var inAMonth = APayment.NOW.plus(Duration.ofDays(30));
        payment.putOff(inAMonth);

        assertThat(payment.nextStepAt()).isAfter(inAMonth);
    }
}
