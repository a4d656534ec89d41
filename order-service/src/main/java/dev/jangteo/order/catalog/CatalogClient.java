package dev.jangteo.order.catalog;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.order.PlaceOrder.Wanted;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Reserving stock at catalog-service. Idempotent by the order's id, so it may be repeated. */
@FeignClient(name = "catalog", url = "${CATALOG_SERVICE_URL:http://127.0.0.1:8082}")
interface CatalogClient {

    @PutMapping("/internal/reservations/{orderId}")
    Reservation reserve(@PathVariable("orderId") OrderId orderId, @RequestBody ReserveStock wanted);

    record ReserveStock(List<Wanted> lines) {}

    record Reservation(List<ReservedLine> lines) {}

    record ReservedLine(ProductId productId, SkuId skuId, String name, int quantity, Money unitPrice) {}
}
