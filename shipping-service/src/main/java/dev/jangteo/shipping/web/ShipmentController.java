package dev.jangteo.shipping.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.web.Page;
import dev.jangteo.shipping.Shipment;
import dev.jangteo.shipping.Shipping;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins dispatch; customers, agents and admins follow. */
@RestController
class ShipmentController {
    private final Shipping shipping;

    ShipmentController(Shipping shipping) {
        this.shipping = shipping;
    }

    @PostMapping("/api/admin/shipments/{orderId}/dispatch")
    ShipmentView dispatch(@PathVariable OrderId orderId, @Valid @RequestBody DispatchRequest request) {
        return ShipmentView.of(shipping.dispatch(request.of(orderId)));
    }

    /** All parcels of an order on one page; none of them when the order is someone else's. */
    @GetMapping("/api/shipments")
    Page<ShipmentView> ofOrder(@RequestParam OrderId orderId, @CurrentUser Caller caller) {
        var visible = shipping.of(orderId).stream()
                .filter(shipment -> maySee(caller, shipment))
                .map(ShipmentView::of)
                .toList();
        return new Page<>(visible, null, false);
    }

    private static boolean maySee(Caller caller, Shipment shipment) {
        return caller.has(Role.ADMIN)
                || caller.has(Role.AGENT)
                || shipment.userId().equals(caller.userId());
    }
}
