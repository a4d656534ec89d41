package dev.jangteo.gateway.shipping;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.gateway.shipping.ShippingClient.Shipment;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Where the caller's parcels are. */
@Controller
class ShipmentController {
    private final ShippingClient shipping;

    ShipmentController(ShippingClient shipping) {
        this.shipping = shipping;
    }

    @QueryMapping
    List<Shipment> shipments(@CurrentUser Caller caller, @Argument OrderId orderId) {
        return shipping.shipments(orderId).items();
    }
}
