package dev.jangteo.outsideworld.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Keeps the newest things, as many as fit by number and by characters. */
final class Shelf<T extends Shelf.Item> {
    private final int mostItems;
    private final long mostCharacters;
    private final Deque<T> newestFirst = new ArrayDeque<>();
    private long characters;

    /** Something that takes room. */
    interface Item {
        long characters();
    }

    Shelf(int mostItems, long mostCharacters) {
        this.mostItems = mostItems;
        this.mostCharacters = mostCharacters;
    }

    synchronized void add(T item) {
        newestFirst.addFirst(item);
        characters += item.characters();
        while (newestFirst.size() > mostItems || (characters > mostCharacters && newestFirst.size() > 1)) {
            characters -= newestFirst.removeLast().characters();
        }
    }

    synchronized List<T> newest(Predicate<? super T> wanted, int limit) {
        return newestFirst.stream().filter(wanted).limit(limit).toList();
    }

    synchronized void clear() {
        newestFirst.clear();
        characters = 0;
    }
}
