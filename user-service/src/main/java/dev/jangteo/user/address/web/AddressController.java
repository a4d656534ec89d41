package dev.jangteo.user.address.web;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.idempotency.Idempotent;
import dev.jangteo.platform.web.idempotency.RequestName;
import dev.jangteo.user.address.AddressEntry;
import dev.jangteo.user.address.KeepingAddresses;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's address book. */
@RestController
@RequestMapping("/api/users/me/addresses")
class AddressController {
    private final KeepingAddresses addresses;

    AddressController(KeepingAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    List<AddressView> all(@CurrentUser Caller caller) {
        return AddressView.of(addresses.of(caller.userId()));
    }

    @Idempotent(required = false)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AddressView add(@CurrentUser Caller caller, RequestName name, @RequestBody AddressRequest request) {
        return AddressView.of(addresses.add(caller.userId(), name.value(), request.entry(), request.asDefault()));
    }

    @PutMapping("/{id}")
    AddressView replace(@CurrentUser Caller caller, @PathVariable String id, @RequestBody AddressRequest request) {
        return AddressView.of(addresses.replace(caller.userId(), id, request.entry(), request.asDefault()));
    }

    @PutMapping("/{id}/default")
    List<AddressView> makeDefault(@CurrentUser Caller caller, @PathVariable String id) {
        return AddressView.of(addresses.makeDefault(caller.userId(), id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentUser Caller caller, @PathVariable String id) {
        addresses.remove(caller.userId(), id);
    }

    /** @param isDefault true makes it the default; the default stays so until another one becomes it */
    record AddressRequest(
            @Nullable String label,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String postalCode,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable Boolean isDefault) {
        AddressEntry entry() {
            return new AddressEntry(label, recipient, phone, postalCode, line1, line2);
        }

        boolean asDefault() {
            return Boolean.TRUE.equals(isDefault);
        }
    }
}
