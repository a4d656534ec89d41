package dev.jangteo.payment.portone;

import dev.jangteo.contracts.Money;
import io.portone.sdk.server.common.Card;
import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.payment.CancelledPayment;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PartialCancelledPayment;
import io.portone.sdk.server.payment.PayPendingPayment;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.ReadyPayment;
import io.portone.sdk.server.payment.VirtualAccountIssuedPayment;
import io.portone.sdk.server.payment.billingkey.BillingKeyPaymentMethodCard;
import io.portone.sdk.server.payment.billingkey.IssuedBillingKeyInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From PortOne's words to ours, and back. */
final class Books {
    private Books() {}

    static Answer read(Payment payment) {
        return switch (payment) {
            case PaidPayment it -> paid(it, it.getPaidAt());
            case PartialCancelledPayment it ->
                paid(it, Objects.requireNonNullElse(it.getPaidAt(), it.getStatusChangedAt()));
            case CancelledPayment _ -> new Answer.GivenBack();
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

    private static Answer paid(Payment.Recognized payment, Instant paidAt) {
        var amount = payment.getAmount();
        var currency = java.util.Currency.getInstance(payment.getCurrency().getValue());
        var held = new Money(amount.getTotal() - amount.getCancelled(), currency);
        return new Answer.Paid(payment.getId(), payment.getStoreId(), held, paidAt);
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
