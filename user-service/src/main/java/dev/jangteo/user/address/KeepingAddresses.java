package dev.jangteo.user.address;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** What owners do with their address books. */
@Service
public class KeepingAddresses {
    private final AddressBooks books;

    KeepingAddresses(AddressBooks books) {
        this.books = books;
    }

    public AddressBook of(UserId owner) {
        return books.findById(owner).orElseGet(() -> AddressBook.empty(owner));
    }

    /**
     * Adds an address, once an id.
     *
     * @throws dev.jangteo.user.InvalidRequest naming each field at fault
     */
    public Entry add(UserId owner, String id, AddressEntry typed, boolean asDefault) {
        var destination = typed.check();
        return Retry.onConflict(() -> {
            var book = of(owner);
            var added = book.add(id, destination, asDefault);
            return new Entry(save(book), added);
        });
    }

    /** @throws dev.jangteo.user.InvalidRequest naming each field at fault */
    public Entry replace(UserId owner, String id, AddressEntry typed, boolean asDefault) {
        var destination = typed.check();
        return Retry.onConflict(() -> {
            var book = of(owner);
            var changed = book.replace(id, destination, asDefault);
            return new Entry(save(book), changed);
        });
    }

    public AddressBook makeDefault(UserId owner, String id) {
        return change(owner, book -> book.makeDefault(id));
    }

    public void remove(UserId owner, String id) {
        change(owner, book -> book.remove(id));
    }

    private AddressBook change(UserId owner, Consumer<AddressBook> change) {
        return Retry.onConflict(() -> {
            var book = of(owner);
            change.accept(book);
            return save(book);
        });
    }

    /** Two first addresses at once: the book that is second to be inserted is a stale one, like any other. */
    private AddressBook save(AddressBook book) {
        try {
            return books.save(book);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("the address book was begun meanwhile", e);
        }
    }

    /** An address and the book it is in. */
    public record Entry(AddressBook book, SavedAddress address) {}
}
