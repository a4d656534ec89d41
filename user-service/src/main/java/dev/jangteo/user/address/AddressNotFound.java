package dev.jangteo.user.address;

import dev.jangteo.platform.web.NotFound;

/** The address book has no such entry. */
final class AddressNotFound extends NotFound {
    AddressNotFound(String id) {
        super("address-not-found", id);
    }
}
