package dev.jangteo.shipping.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.platform.web.Page;
import dev.jangteo.shipping.ParcelStatus;
import dev.jangteo.shipping.Registrations;
import dev.jangteo.shipping.Shipping;
import dev.jangteo.shipping.Tracking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins see what is to be packed and what is stuck, dispatch, and have the courier told again. */
@RestController
@RequestMapping("/api/admin/shipments")
class DepotController {
    private final Shipping shipping;
    private final Registrations registrations;
    private final Tracking tracking;

    DepotController(Shipping shipping, Registrations registrations, Tracking tracking) {
        this.shipping = shipping;
        this.registrations = registrations;
        this.tracking = tracking;
    }

    @GetMapping
    Page<ManagedShipmentView> list(
            @RequestParam(required = false) @Nullable ParcelStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam(required = false) @Nullable String after) {
        return tracking.list(status, first, after).map(ManagedShipmentView::of);
    }

    @PostMapping("/{orderId}/dispatch")
    ShipmentView dispatch(@PathVariable OrderId orderId, @Valid @RequestBody DispatchRequest request) {
        return ShipmentView.of(shipping.dispatch(request.of(orderId)));
    }

    /** Has the courier told again of a parcel it refused. */
    @PostMapping("/{shipmentId}/registration")
    ManagedShipmentView registerAgain(@PathVariable ShipmentId shipmentId) {
        return ManagedShipmentView.of(registrations.again(shipmentId));
    }
}
