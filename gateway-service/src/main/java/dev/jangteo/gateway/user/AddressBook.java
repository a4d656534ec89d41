package dev.jangteo.gateway.user;

import dev.jangteo.contracts.PostalAddress;
import org.springframework.stereotype.Component;

/** The caller's saved addresses, for whoever sends something there. */
@Component
public class AddressBook {
    private final UserClient users;

    AddressBook(UserClient users) {
        this.users = users;
    }

    /**
     * Where the entry says.
     *
     * @throws AddressNotFound when the caller has no such entry
     */
    public PostalAddress destination(AddressId id) {
        return users.addresses().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> new PostalAddress(it.recipient(), it.phone(), it.postalCode(), it.line1(), it.line2()))
                .orElseThrow(() -> new AddressNotFound(id));
    }
}
