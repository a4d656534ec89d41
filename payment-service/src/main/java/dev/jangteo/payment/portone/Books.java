package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import io.portone.sdk.server.common.Card;
import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.payment.CancelledPayment;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.FailedPaymentCancellation;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PartialCancelledPayment;
import io.portone.sdk.server.payment.PayPendingPayment;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentCancellation;
import io.portone.sdk.server.payment.ReadyPayment;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import io.portone.sdk.server.payment.VirtualAccountIssuedPayment;
import io.portone.sdk.server.payment.billingkey.BillingKeyPaymentMethodCard;
import io.portone.sdk.server.payment.billingkey.IssuedBillingKeyInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From PortOne's words to ours, and back. */
final class Books {
    private Books() {}

    static Answer read(Payment payment) {
        return switch (payment) {
            case PaidPayment it -> paid(it, it.getPaidAt(), List.of());
            case PartialCancelledPayment it -> paid(it, it.getPaidAt(), it.getCancellations());
            case CancelledPayment it -> paid(it, it.getPaidAt(), it.getCancellations());
            case FailedPayment it -> declined(it);
            case ReadyPayment _ -> new Answer.Unpaid();
            case PayPendingPayment _ -> new Answer.Unpaid();
            case VirtualAccountIssuedPayment _ -> new Answer.Unpaid();
            default -> throw new GatewayUnavailable("a payment status we don't know", null);
        };
    }

    static BillingKey read(IssuedBillingKeyInfo info) {
        List<Card> cards = Objects.requireNonNullElse(info.getMethods(), List.<Object>of()).stream()
                .filter(BillingKeyPaymentMethodCard.class::isInstance)
                .map(method -> ((BillingKeyPaymentMethodCard) method).getCard())
                .filter(Objects::nonNull)
                .toList();
        Card card = cards.isEmpty() ? null : cards.getFirst();
        return new BillingKey(info.getBillingKey(), info.getCustomer().getId(), brand(card), last4(card));
    }

    /** @throws IllegalArgumentException for a currency the shop doesn't sell in */
    static Currency currency(Money money) {
        return switch (money.currency().getCurrencyCode()) {
            case "KRW" -> Currency.Krw.INSTANCE;
            case "JPY" -> Currency.Jpy.INSTANCE;
            case "USD" -> Currency.Usd.INSTANCE;
            default -> throw new IllegalArgumentException("not sold in " + money.currency());
        };
    }

    /** A payment of a list. What a later version of the gateway may list, and we can't read, is left out. */
    static Optional<BookPage.Line> line(Payment payment) {
        return payment instanceof Payment.Recognized it
                ? Optional.of(new BookPage.Line(it.getId(), read(it)))
                : Optional.empty();
    }

    private static Answer paid(
            Payment.Recognized payment, @Nullable Instant paidAt, List<PaymentCancellation> cancellations) {
        var amount = payment.getAmount();
        var currency = java.util.Currency.getInstance(payment.getCurrency().getValue());
        return new Answer.Paid(
                payment.getId(),
                payment.getStoreId(),
                new Money(amount.getTotal(), currency),
                new Money(amount.getTotal() - amount.getCancelled(), currency),
                Objects.requireNonNullElse(paidAt, payment.getStatusChangedAt()),
                cancellations.stream()
                        .map(it -> cancellation(it, currency))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Cancellation> cancellation(PaymentCancellation line, java.util.Currency currency) {
        return line instanceof PaymentCancellation.Recognized it
                ? Optional.of(new Cancellation(
                        it.getId(),
                        new Money(it.getTotalAmount(), currency),
                        it.getReason(),
                        state(it),
                        Objects.requireNonNullElse(it.getCancelledAt(), it.getRequestedAt())))
                : Optional.empty();
    }

    private static Cancellation.State state(PaymentCancellation cancellation) {
        return switch (cancellation) {
            case SucceededPaymentCancellation _ -> Cancellation.State.MADE;
            case FailedPaymentCancellation _ -> Cancellation.State.FAILED;
            default -> Cancellation.State.UNDER_WAY;
        };
    }

    private static Answer declined(FailedPayment payment) {
        var failure = payment.getFailure();
        var words = failure.getPgMessage() != null ? failure.getPgMessage() : failure.getReason();
        return new Answer.Declined(Refusals.code(failure.getPgCode(), words), words);
    }

    private static @Nullable String brand(@Nullable Card card) {
        return card == null || card.getBrand() == null ? null : card.getBrand().getValue();
    }

    /** PortOne masks the middle of a card's number; its last four digits are shown to its owner. */
    private static @Nullable String last4(@Nullable Card card) {
        var number = card == null || card.getNumber() == null ? "" : card.getNumber();
        return number.matches(".*\\d{4}") ? number.substring(number.length() - 4) : null;
    }
}
