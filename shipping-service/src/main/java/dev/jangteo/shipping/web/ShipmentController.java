package dev.jangteo.shipping.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.web.Page;
import dev.jangteo.shipping.Parcel;
import dev.jangteo.shipping.Tracking;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers, agents and admins follow an order's parcels. */
@RestController
class ShipmentController {
    private final Tracking tracking;

    ShipmentController(Tracking tracking) {
        this.tracking = tracking;
    }

    /** All parcels of an order on one page; none of them when the order is someone else's. */
    @GetMapping("/api/shipments")
    Page<ShipmentView> ofOrder(@RequestParam OrderId orderId, @CurrentUser Caller caller) {
        var visible = tracking.of(orderId).stream()
                .filter(parcel -> maySee(caller, parcel))
                .map(ShipmentView::of)
                .toList();
        return new Page<>(visible, null, false);
    }

    private static boolean maySee(Caller caller, Parcel parcel) {
        return caller.has(Role.ADMIN)
                || caller.has(Role.AGENT)
                || parcel.userId().equals(caller.userId());
    }
}
