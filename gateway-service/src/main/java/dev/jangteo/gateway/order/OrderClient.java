package dev.jangteo.gateway.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway asks of orders. */
@FeignClient(name = "order", url = "${jangteo.gateway.services.order.url}")
interface OrderClient {

    @PostMapping("/api/orders")
    PlacedOrder place(@RequestHeader("Idempotency-Key") String idempotencyKey, @RequestBody PlaceOrder order);

    @GetMapping("/api/orders")
    Page<Order> orders(
            @RequestParam("status") @Nullable String status,
            @RequestParam("first") int first,
            @RequestParam("after") @Nullable String after);

    @GetMapping("/api/orders/{id}")
    Order order(@PathVariable("id") OrderId id);

    @PostMapping("/api/orders/{id}/cancellations")
    Order cancel(
            @PathVariable("id") OrderId id,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody CancelOrder wish);

    @PostMapping("/api/orders/{id}/returns")
    Order sendBack(
            @PathVariable("id") OrderId id,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody RequestReturn wish);

    @PostMapping("/api/orders/{id}/purchase-confirmation")
    Order confirmPurchase(@PathVariable("id") OrderId id);

    record CancelOrder(@Nullable List<WantedLine> items, String reason) {}

    record RequestReturn(
            @Nullable List<WantedLine> items,
            ReturnReason reason,
            @Nullable String comment) {}

    record PlaceOrder(List<WantedLine> lines, boolean fromCart, PostalAddress deliveryAddress, Payment payment) {}

    record WantedLine(SkuId skuId, int quantity) {}

    record Payment(String method, @Nullable String cardId) {}

    record PlacedOrder(OrderId orderId, String status) {}

    record Order(
            OrderId id,
            String status,
            List<OrderLine> lines,
            Money subtotal,
            Money discount,
            Money shippingFee,
            Money total,
            PostalAddress deliveryAddress,
            Payment payment,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Shipment shipment,
            @Nullable Cancellation cancellation,
            List<Refund> refunds,
            List<GoodsReturn> returns,
            List<Step> timeline) {}

    record OrderLine(
            ProductId productId,
            SkuId skuId,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable Money discount,
            @Nullable String status) {}

    record Shipment(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable LocalDate estimatedDelivery,
            @Nullable Instant deliveredAt) {}

    record Cancellation(
            @JsonProperty("isCancelled") boolean isCancelled,
            @JsonProperty("isPartial") boolean isPartial,
            List<CancelledItem> items,
            Money totalRefund) {}

    record CancelledItem(
            ProductId productId,
            SkuId skuId,
            int quantity,
            String reason,
            String cancelledBy,
            Instant cancelledAt,
            Money refundAmount) {}

    record Refund(
            RefundId refundId,
            Money amount,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant refundedAt) {}

    record GoodsReturn(
            String returnId,
            List<ReturnedItem> items,
            ReturnReason reason,
            @Nullable String comment,
            String status,
            Instant requestedAt,
            @Nullable Instant endedAt,
            @Nullable String rejection,
            @Nullable Money refund) {}

    record ReturnedItem(ProductId productId, SkuId skuId, String name, int quantity) {}

    record Step(
            String status,
            String cause,
            Instant at,
            @Nullable String traceId) {}
}
