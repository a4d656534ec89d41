package dev.jangteo.user.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.UserId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AddressBookTests {
    private static final Destination HOME = new Destination("집", "김장터", "01012345678", "06236", "테헤란로 1", null);

    private final AddressBook book = AddressBook.empty(new UserId("kim"));

    @Test
    void the_first_address_is_the_default_and_the_next_is_not() {
        var first = add(book, false);
        var second = add(book, false);

        assertThat(book.isDefault(first)).isTrue();
        assertThat(book.isDefault(second)).isFalse();
    }

    @Test
    void an_address_can_become_the_default_as_it_is_added_changed_or_later() {
        var first = add(book, false);
        var second = add(book, true);
        assertThat(book.isDefault(second)).isTrue();

        book.replace(first.id(), HOME, true);
        assertThat(book.isDefault(first)).isTrue();

        book.makeDefault(second.id());
        assertThat(book.isDefault(second)).isTrue();
    }

    @Test
    void a_changed_address_keeps_its_id_its_place_and_being_the_default() {
        var first = add(book, false);
        add(book, false);
        var office = new Destination("회사", "김장터", "01012345678", "04524", "세종대로 110", null);

        book.replace(first.id(), office, false);

        assertThat(book.addresses().getFirst()).isEqualTo(new SavedAddress(first.id(), office));
        assertThat(book.isDefault(first)).isTrue();
    }

    @Test
    void the_book_has_an_end() {
        for (int i = 0; i < AddressBook.MAX_ADDRESSES; i++) {
            add(book, false);
        }

        assertThatThrownBy(() -> add(book, false)).isInstanceOf(AddressBookFull.class);
    }

    @Test
    void what_is_not_in_the_book_can_t_be_changed() {
        assertThatThrownBy(() -> book.remove("other")).isInstanceOf(AddressNotFound.class);
        assertThatThrownBy(() -> book.makeDefault("other")).isInstanceOf(AddressNotFound.class);
        assertThatThrownBy(() -> book.replace("other", HOME, true)).isInstanceOf(AddressNotFound.class);
    }

    @Test
    void an_address_added_again_is_the_one_there_is_however_full_the_book() {
        var first = book.add("a-1", HOME, false);
        for (int i = 1; i < AddressBook.MAX_ADDRESSES; i++) {
            add(book, false);
        }

        assertThat(book.add("a-1", HOME, true)).isEqualTo(first);
        assertThat(book.addresses()).hasSize(AddressBook.MAX_ADDRESSES);
    }

    @Property(tries = 300)
    void whatever_is_done_exactly_one_address_is_the_default_when_there_are_any(@ForAll("deeds") List<Deed> deeds) {
        var any = AddressBook.empty(new UserId("kim"));
        for (var deed : deeds) {
            deed.doTo(any);
            assertThat(any.addresses().stream().filter(any::isDefault))
                    .hasSize(any.addresses().isEmpty() ? 0 : 1);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Arbitraries.of(Kind.class)
                .flatMap(kind -> Arbitraries.integers().between(0, 100).map(at -> new Deed(kind, at)))
                .list()
                .ofMaxSize(40);
    }

    private static SavedAddress add(AddressBook book, boolean asDefault) {
        return book.add(UUID.randomUUID().toString(), HOME, asDefault);
    }

    enum Kind {
        ADD,
        ADD_AS_DEFAULT,
        MAKE_DEFAULT,
        REMOVE
    }

    record Deed(Kind kind, int at) {
        void doTo(AddressBook book) {
            var addresses = book.addresses();
            if (kind == Kind.ADD || kind == Kind.ADD_AS_DEFAULT) {
                if (addresses.size() < AddressBook.MAX_ADDRESSES) {
                    add(book, kind == Kind.ADD_AS_DEFAULT);
                }
            } else if (!addresses.isEmpty()) {
                var id = addresses.get(at % addresses.size()).id();
                if (kind == Kind.REMOVE) {
                    book.remove(id);
                } else {
                    book.makeDefault(id);
                }
            }
        }
    }
}
