package dev.jangteo.gateway.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway asks of shipping. */
@FeignClient(name = "shipping", url = "${jangteo.gateway.services.shipping.url}")
interface ShippingClient {

    @GetMapping("/api/shipments")
    Page<Shipment> shipments(@RequestParam("orderId") OrderId order);

    record Shipment(
            ShipmentId id,
            OrderId orderId,
            String kind,
            String status,
            @Nullable String returnId,
            List<Line> lines,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable LocalDate estimatedDelivery,
            @Nullable Instant dispatchedAt,
            @Nullable Instant deliveredAt,
            List<Scan> scans) {}

    record Line(SkuId skuId, String name, int quantity) {}

    record Scan(String status, @Nullable String location, Instant at) {}
}
