package dev.jangteo.outsideworld.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShelfTests {
    record Thing(String name, long characters) implements Shelf.Item {}

    @Test
    void the_oldest_leave_when_there_are_too_many() {
        Shelf<Thing> shelf = new Shelf<>(2, 1_000);
        shelf.add(new Thing("first", 1));
        shelf.add(new Thing("second", 1));
        shelf.add(new Thing("third", 1));

        assertThat(shelf.newest(_ -> true, 10)).extracting(Thing::name).containsExactly("third", "second");
    }

    @Test
    void the_oldest_leave_when_they_take_too_much_room_but_the_newest_stays() {
        Shelf<Thing> shelf = new Shelf<>(10, 100);
        shelf.add(new Thing("small", 10));
        shelf.add(new Thing("huge", 1_000));

        assertThat(shelf.newest(_ -> true, 10)).extracting(Thing::name).containsExactly("huge");

        shelf.add(new Thing("next", 50));
        assertThat(shelf.newest(_ -> true, 10)).extracting(Thing::name).containsExactly("next");
    }
}
