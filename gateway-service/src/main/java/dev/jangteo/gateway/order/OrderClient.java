package dev.jangteo.gateway.order;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
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

    record PlaceOrder(List<WantedLine> lines, boolean fromCart, PostalAddress deliveryAddress, Payment payment) {}

    record WantedLine(SkuId skuId, int quantity) {}

    record Payment(String method, @Nullable String cardId) {}

    record PlacedOrder(OrderId orderId, String status) {}

    record Order(
            OrderId id,
            String status,
            List<OrderLine> lines,
            Money subtotal,
            Money shippingFee,
            Money total,
            PostalAddress deliveryAddress,
            Payment payment,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Shipment shipment,
            List<Step> timeline) {}

    record OrderLine(
            ProductId productId,
            SkuId skuId,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable String status) {}

    record Shipment(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable LocalDate estimatedDelivery,
            @Nullable Instant deliveredAt) {}

    record Step(
            String status,
            String cause,
            Instant at,
            @Nullable String traceId) {}
}
