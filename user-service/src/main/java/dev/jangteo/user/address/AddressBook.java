package dev.jangteo.user.address;

import dev.jangteo.contracts.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A user's addresses. When there are any, exactly one is the default. */
@Document("addressBooks")
public class AddressBook {
    static final int MAX_ADDRESSES = 20;

    @Id
    private final UserId owner;

    @Version
    @SuppressWarnings("UnusedVariable") // read and counted by the store
    private @Nullable Long version;

    private final List<SavedAddress> addresses;

    private @Nullable String defaultId;

    AddressBook(UserId owner, List<SavedAddress> addresses, @Nullable String defaultId) {
        this.owner = owner;
        this.addresses = new ArrayList<>(addresses);
        this.defaultId = defaultId;
    }

    static AddressBook empty(UserId owner) {
        return new AddressBook(owner, List.of(), null);
    }

    /** The first address becomes the default by itself. One added before, by its id, is left as it is. */
    SavedAddress add(String id, Destination destination, boolean asDefault) {
        var there = addresses.stream().filter(it -> it.id().equals(id)).findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        if (addresses.size() == MAX_ADDRESSES) {
            throw new AddressBookFull(MAX_ADDRESSES);
        }
        var added = new SavedAddress(id, destination);
        addresses.add(added);
        if (asDefault || defaultId == null) {
            defaultId = added.id();
        }
        return added;
    }

    SavedAddress replace(String id, Destination destination, boolean asDefault) {
        int at = indexOf(id);
        var changed = new SavedAddress(id, destination);
        addresses.set(at, changed);
        if (asDefault) {
            defaultId = id;
        }
        return changed;
    }

    void makeDefault(String id) {
        defaultId = addresses.get(indexOf(id)).id();
    }

    /** When the default goes, the address added last takes its place. */
    void remove(String id) {
        addresses.remove(indexOf(id));
        if (id.equals(defaultId)) {
            defaultId = addresses.isEmpty() ? null : addresses.getLast().id();
        }
    }

    private int indexOf(String id) {
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AddressNotFound(id);
    }

    UserId owner() {
        return owner;
    }

    /** In the order they were added. */
    public List<SavedAddress> addresses() {
        return List.copyOf(addresses);
    }

    public boolean isDefault(SavedAddress address) {
        return address.id().equals(defaultId);
    }
}
