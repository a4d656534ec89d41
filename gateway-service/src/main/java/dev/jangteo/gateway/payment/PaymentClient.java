package dev.jangteo.gateway.payment;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What the gateway asks of payments. */
@FeignClient(name = "payment", url = "${jangteo.gateway.services.payment.url}")
interface PaymentClient {

    @GetMapping("/api/payments/cards")
    Page<Card> cards();

    @PostMapping("/api/payments/cards")
    Card register(@RequestBody NewCard card);

    @DeleteMapping("/api/payments/cards/{cardId}")
    void remove(@PathVariable("cardId") CardId id);

    @PostMapping("/api/payments/{orderId}/prepare")
    PreparedPayment prepare(@PathVariable("orderId") OrderId order);

    @PostMapping("/api/payments/{orderId}/verify")
    Payment verify(@PathVariable("orderId") OrderId order);

    @GetMapping("/api/payments/{orderId}")
    Payment payment(@PathVariable("orderId") OrderId order);

    record NewCard(String billingKey) {}

    record Card(
            CardId cardId, @Nullable String brand, @Nullable String last4) {}

    record PreparedPayment(PaymentId paymentId, String storeId, String channelKey, String orderName, Money amount) {}

    record Payment(
            PaymentId paymentId,
            OrderId orderId,
            String status,
            Money amount,
            @Nullable String failureCode,
            @Nullable String failureMessage,
            @Nullable Instant paidAt,
            @Nullable Money refunded,
            List<Refund> refunds) {}

    record Refund(
            RefundId refundId,
            Money amount,
            String status,
            @Nullable Instant refundedAt) {}
}
