package dev.jangteo.user.address;

import dev.jangteo.platform.web.RuleBroken;

/** There is room for so many addresses. */
final class AddressBookFull extends RuleBroken {
    AddressBookFull(int limit) {
        super("address-book-full", limit);
    }
}
