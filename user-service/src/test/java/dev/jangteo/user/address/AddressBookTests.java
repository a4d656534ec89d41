package dev.jangteo.user.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.UserId;
import java.util.List;
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
        var first = book.add(HOME, false);
        var second = book.add(HOME, false);

        assertThat(book.isDefault(first)).isTrue();
        assertThat(book.isDefault(second)).isFalse();
    }

    @Test
    void an_address_can_become_the_default_as_it_is_added_changed_or_later() {
        var first = book.add(HOME, false);
        var second = book.add(HOME, true);
        assertThat(book.isDefault(second)).isTrue();

        book.replace(first.id(), HOME, true);
        assertThat(book.isDefault(first)).isTrue();

        book.makeDefault(second.id());
        assertThat(book.isDefault(second)).isTrue();
    }

    @Test
    void a_changed_address_keeps_its_id_its_place_and_being_the_default() {
        var first = book.add(HOME, false);
        book.add(HOME, false);
        var office = new Destination("회사", "김장터", "01012345678", "04524", "세종대로 110", null);

        book.replace(first.id(), office, false);

        assertThat(book.addresses().getFirst()).isEqualTo(new SavedAddress(first.id(), office));
        assertThat(book.isDefault(first)).isTrue();
    }

    @Test
    void the_book_has_an_end() {
        for (int i = 0; i < AddressBook.MAX_ADDRESSES; i++) {
            book.add(HOME, false);
        }

        assertThatThrownBy(() -> book.add(HOME, false)).isInstanceOf(AddressBookFull.class);
    }

    @Test
    void what_is_not_in_the_book_can_t_be_changed() {
        assertThatThrownBy(() -> book.remove("other")).isInstanceOf(AddressNotFound.class);
        assertThatThrownBy(() -> book.makeDefault("other")).isInstanceOf(AddressNotFound.class);
        assertThatThrownBy(() -> book.replace("other", HOME, true)).isInstanceOf(AddressNotFound.class);
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
                    book.add(HOME, kind == Kind.ADD_AS_DEFAULT);
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
