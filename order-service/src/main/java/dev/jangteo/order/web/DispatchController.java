package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.Cancelling;
import dev.jangteo.order.Order;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asked by shipping-service before a parcel leaves: may it, and what belongs in it. */
@RestController
class DispatchController {
    private final Cancelling cancelling;

    DispatchController(Cancelling cancelling) {
        this.cancelling = cancelling;
    }

    record Clearance(OrderId orderId, UserId userId, List<Packed> lines, PostalAddress deliveryAddress) {
        static Clearance of(Order order) {
            return new Clearance(
                    order.id(),
                    order.userId(),
                    order.parcelLines().stream().map(Packed::of).toList(),
                    order.deliveryAddress());
        }
    }

    record Packed(ProductId productId, SkuId skuId, String name, int quantity) {
        static Packed of(Line line) {
            return new Packed(line.productId(), line.skuId(), line.name(), line.quantity());
        }
    }

    @PostMapping("/internal/orders/{orderId}/dispatch-clearance")
    Clearance clear(@PathVariable OrderId orderId) {
        return Clearance.of(cancelling.clearForDispatch(orderId));
    }
}
