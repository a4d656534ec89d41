package dev.jangteo.gateway.user;

import dev.jangteo.platform.web.NotFound;

/** The caller's address book has no such entry. */
final class AddressNotFound extends NotFound {
    AddressNotFound(AddressId id) {
        super("address-not-found", id);
        var _ = at("input.addressId");
    }
}
