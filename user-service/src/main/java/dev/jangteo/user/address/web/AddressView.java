package dev.jangteo.user.address.web;

import dev.jangteo.user.address.AddressBook;
import dev.jangteo.user.address.KeepingAddresses.Entry;
import dev.jangteo.user.address.SavedAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address as its owner sees it. */
record AddressView(
        String id,
        @Nullable String label,
        String recipient,
        String phone,
        String postalCode,
        String line1,
        @Nullable String line2,
        boolean isDefault) {
    static List<AddressView> of(AddressBook book) {
        return book.addresses().stream().map(address -> of(book, address)).toList();
    }

    static AddressView of(Entry entry) {
        return of(entry.book(), entry.address());
    }

    private static AddressView of(AddressBook book, SavedAddress address) {
        var to = address.destination();
        return new AddressView(
                address.id(),
                to.label(),
                to.recipient(),
                to.phone(),
                to.postalCode(),
                to.line1(),
                to.line2(),
                book.isDefault(address));
    }
}
