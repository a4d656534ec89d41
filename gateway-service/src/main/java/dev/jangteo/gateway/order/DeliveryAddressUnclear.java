package dev.jangteo.gateway.order;

import dev.jangteo.platform.web.BadRequest;

/** An order goes to an address of the address book or to one that is given: to exactly one of them. */
final class DeliveryAddressUnclear extends BadRequest {
    DeliveryAddressUnclear() {
        super("delivery-address-unclear");
        var _ = at("input.addressId");
    }
}
