package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.outsideworld.portone.BookEntry.Attempt;
import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import dev.jangteo.outsideworld.portone.BookEntry.Refused;
import dev.jangteo.outsideworld.portone.Card;
import dev.jangteo.outsideworld.portone.Payment;
import dev.jangteo.outsideworld.portone.Purchase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments in the JSON that the SDK reads. */
@Component
class PaymentViews {
    private static final String MERCHANT = "merchant-jangteo";

    private final Stores stores;

    PaymentViews(Stores stores) {
        this.stores = stores;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String status,
            String id,
            @Nullable String paymentId,
            String transactionId,
            String merchantId,
            String storeId,
            Method method,
            Channel channel,
            String version,
            @Nullable String billingKey,
            Instant requestedAt,
            Instant updatedAt,
            Instant statusChangedAt,
            String orderName,
            Amount amount,
            String currency,
            Purchase.Customer customer,
            Origin origin,
            @Nullable String customData,
            @Nullable Instant paidAt,
            @Nullable String pgTxId,
            @Nullable List<Object> disputes,
            @Nullable List<Cancellation> cancellations,
            @Nullable Instant cancelledAt,
            @Nullable Instant failedAt,
            @Nullable Failure failure) {}

    record Method(String type, CardView card, Installment installment) {
        static Method of(Card card) {
            return new Method("PaymentMethodCard", CardView.of(card), new Installment(0, false));
        }
    }

    record CardView(String brand, String type, String ownerType, String bin, String name, String number) {
        static CardView of(Card card) {
            return new CardView(card.brand(), "CREDIT", "PERSONAL", card.bin(), card.brand() + " 테스트카드", card.number());
        }
    }

    record Installment(int month, boolean isInterestFree) {}

    record Channel(String type, String id, String key, String name, String pgProvider, String pgMerchantId) {}

    record Amount(
            long total,
            long taxFree,
            long vat,
            long supply,
            long discount,
            long paid,
            long cancelled,
            long cancelledTaxFree) {}

    record Origin(String platformType, String ipAddress) {}

    record Failure(String reason, String pgCode, String pgMessage) {}

    record Cancellation(
            String status,
            String id,
            String pgCancellationId,
            long totalAmount,
            long taxFreeAmount,
            long vatAmount,
            String reason,
            Instant cancelledAt,
            Instant requestedAt,
            String trigger) {
        static Cancellation of(Cancelled it) {
            return new Cancellation(
                    "SUCCEEDED",
                    it.cancellationId(),
                    "pg-" + it.cancellationId(),
                    it.amount(),
                    it.taxFree(),
                    it.vat(),
                    it.reason(),
                    it.at(),
                    it.at(),
                    "API");
        }
    }

    Channel channel() {
        return new Channel(
                "TEST", "channel-id-" + stores.channelKey(), stores.channelKey(), "테스트 채널", "TOSSPAYMENTS", "jangteo");
    }

    String merchantId() {
        return MERCHANT;
    }

    String storeId() {
        return stores.storeId();
    }

    View payment(Payment payment) {
        return view(payment, payment.latest(), payment.id(), null);
    }

    /** One attempt, newest first in PortOne's lists. */
    List<View> transactions(Payment payment) {
        return payment.attempts().reversed().stream()
                .map(it -> view(payment, it, it.purchase().transactionId(), payment.id()))
                .toList();
    }

    private View view(Payment payment, Attempt attempt, String id, @Nullable String paymentId) {
        Purchase purchase = attempt.purchase();
        List<Cancelled> cancelled = attempt instanceof Charged ? payment.cancellations() : List.of();
        Instant changedAt =
                cancelled.isEmpty() ? attempt.at() : cancelled.getLast().at();
        boolean refused = attempt instanceof Refused;
        return new View(
                refused ? "FAILED" : payment.status().name(),
                id,
                paymentId,
                purchase.transactionId(),
                MERCHANT,
                stores.storeId(),
                Method.of(purchase.card()),
                channel(),
                "V2",
                purchase.billingKey(),
                attempt.at(),
                changedAt,
                changedAt,
                purchase.orderName(),
                refused ? unpaid(purchase) : paid(payment, purchase),
                purchase.currency(),
                purchase.customer() == null ? new Purchase.Customer(null, null, null, null) : purchase.customer(),
                new Origin(purchase.channel(), "127.0.0.1"),
                purchase.customData(),
                refused ? null : attempt.at(),
                attempt instanceof Charged it ? it.pgTxId() : null,
                refused ? null : List.of(),
                cancelled.isEmpty()
                        ? null
                        : cancelled.stream().map(Cancellation::of).toList(),
                cancelled.isEmpty() ? null : changedAt,
                refused ? attempt.at() : null,
                attempt instanceof Refused it
                        ? new Failure(
                                it.reaction().pgMessage(),
                                it.reaction().pgCode(),
                                it.reaction().pgMessage())
                        : null);
    }

    private static Amount unpaid(Purchase purchase) {
        return amount(purchase, 0, 0, 0);
    }

    private static Amount paid(Payment payment, Purchase purchase) {
        return amount(purchase, purchase.amount(), payment.cancelledAmount(), payment.cancelledTaxFree());
    }

    private static Amount amount(Purchase purchase, long paid, long cancelled, long cancelledTaxFree) {
        return new Amount(
                purchase.amount(),
                purchase.taxFree(),
                purchase.vat(),
                purchase.amount() - purchase.taxFree() - purchase.vat(),
                0,
                paid,
                cancelled,
                cancelledTaxFree);
    }
}
