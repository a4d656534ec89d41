package dev.jangteo.shipping.order;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.shipping.ShipmentLine;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What this service asks of orders. */
@FeignClient(name = "order", url = "${ORDER_SERVICE_URL:http://127.0.0.1:8084}")
interface OrderClient {

    /** Idempotent: asked again, the order says the same. */
    @PostMapping("/internal/orders/{orderId}/dispatch-clearance")
    ClearedOrder clear(@PathVariable("orderId") OrderId order);

    record ClearedOrder(List<ShipmentLine> lines, PostalAddress deliveryAddress) {}
}
