package dev.jangteo.payment.reconciling;

import static dev.jangteo.payment.paying.ComparablePayments.blocked;
import static dev.jangteo.payment.paying.ComparablePayments.books;
import static dev.jangteo.payment.paying.ComparablePayments.cancellation;
import static dev.jangteo.payment.paying.ComparablePayments.in;
import static dev.jangteo.payment.paying.ComparablePayments.owing;
import static dev.jangteo.payment.paying.ComparablePayments.paid;
import static dev.jangteo.payment.paying.ComparablePayments.refunded;
import static dev.jangteo.payment.paying.ComparablePayments.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.PaymentEvent.FailureCode;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.payment.discrepancies.Finding;
import dev.jangteo.payment.discrepancies.Kind;
import dev.jangteo.payment.paying.APayment;
import dev.jangteo.payment.paying.Payment;
import dev.jangteo.payment.paying.PaymentStatus;
import dev.jangteo.payment.portone.Answer;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTests {
    private static final RefundId C1 = new RefundId("order-1:c1");
    private static final Money PART = Money.won(3_000);

    static List<Answer> nothingTaken() {
        return List.of(new Answer.Unknown(), new Answer.Unpaid(), new Answer.Declined(FailureCode.CARD_DECLINED, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING", "CHARGING", "CLOSING", "CLOSED", "FAILED"})
    void money_there_for_what_is_open_here(PaymentStatus status) {
        assertThat(Comparison.of(in(status), books())).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.PAID_THERE_OPEN_HERE);
            assertThat(it.theirs()).isEqualTo(APayment.AMOUNT);
            assertThat(it.detail()).contains(status.name());
        });
        assertThat(Comparison.of(in(status), books(cancellation("by hand", APayment.AMOUNT))))
                .as("it went back")
                .isEmpty();
        assertThat(nothingTaken())
                .allSatisfy(it -> assertThat(Comparison.of(in(status), it)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("nothingTaken")
    void paid_here_and_no_money_there(Answer answer) {
        assertThat(kinds(in(PaymentStatus.COMPLETED), answer)).containsExactly(Kind.PAID_HERE_NOT_THERE);
        assertThat(kinds(refunded(C1, APayment.AMOUNT), answer)).containsExactly(Kind.PAID_HERE_NOT_THERE);
    }

    @Test
    void both_books_agree() {
        assertThat(kinds(in(PaymentStatus.COMPLETED), books())).isEmpty();
        assertThat(kinds(owing(C1, PART), books())).isEmpty();
        assertThat(kinds(refunded(C1, PART), books(cancellation("[order-1:c1] CANCELLED", PART))))
                .isEmpty();
    }

    @Test
    void a_refund_whose_answer_is_still_on_its_way_is_no_difference() {
        assertThat(kinds(owing(C1, PART), books(cancellation("[order-1:c1] CANCELLED", PART))))
                .isEmpty();
    }

    @Test
    void what_went_back_without_us() {
        assertThat(Comparison.of(in(PaymentStatus.COMPLETED), books(cancellation("by hand", PART))))
                .containsExactly(new Finding(
                        "pay-order-1", Kind.CANCELLED_THERE_NOT_HERE, Money.won(0), PART, "what went back"));
        assertThat(kinds(in(PaymentStatus.COMPLETED), books(cancellation("by hand", APayment.AMOUNT))))
                .containsExactly(Kind.CANCELLED_THERE_NOT_HERE);
    }

    @Test
    void a_refund_of_ours_that_isnt_in_their_books() {
        assertThat(kinds(refunded(C1, PART), books())).containsExactly(Kind.AMOUNT_DIFFERS);
    }

    @Test
    void another_amount_or_currency_than_was_written_down() {
        assertThat(kinds(in(PaymentStatus.COMPLETED), paid(Money.won(1)))).containsExactly(Kind.AMOUNT_DIFFERS);
        var yen = new Money(APayment.AMOUNT.amount(), Currency.getInstance("JPY"));
        assertThat(kinds(in(PaymentStatus.COMPLETED), paid(yen))).containsExactly(Kind.AMOUNT_DIFFERS);
        assertThat(kinds(rejected(Money.won(1)), paid(Money.won(1)))).containsExactly(Kind.AMOUNT_DIFFERS);
    }

    @Test
    void a_refund_that_needs_somebody_to_look_at_it() {
        assertThat(kinds(blocked(C1, PART), books())).containsExactly(Kind.REFUND_REFUSED);
    }

    @Test
    void only_money_makes_a_strangers_payment_interesting() {
        assertThat(Comparison.ofUnknown("what / a name?", books()))
                .contains(new Finding("what / a name?", Kind.UNKNOWN_HERE, null, APayment.AMOUNT, null));
        assertThat(Comparison.ofUnknown("x", books(cancellation("by hand", APayment.AMOUNT))))
                .isEmpty();
        assertThat(nothingTaken())
                .allSatisfy(it -> assertThat(Comparison.ofUnknown("x", it)).isEmpty());
    }

    private static List<Kind> kinds(Payment ours, Answer theirs) {
        return Comparison.of(ours, theirs).stream().map(Finding::kind).toList();
    }
}
