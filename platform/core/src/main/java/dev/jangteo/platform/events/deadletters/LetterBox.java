package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Page;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The letters of this service. The dead-letter topics themselves are the list: nothing is copied, so nothing can differ.
 * A look through them ends after so many letters or so much time; a page then says where to go on.
 */
class LetterBox {
    private static final int LETTERS_AT_MOST = 20_000;
    private static final Duration TIME_AT_MOST = Duration.ofSeconds(4);
    private static final Pattern POSITION = Pattern.compile("([A-Za-z0-9._-]+)/(\\d{1,6})/(\\d{1,18})");

    private final Listeners listeners;
    private final TopicReaders readers;

    LetterBox(Listeners listeners, TopicReaders readers) {
        this.listeners = listeners;
        this.readers = readers;
    }

    /** The letters that match, newest first. */
    Page<Letter> page(Filter filter, int first, @Nullable String after) {
        try (var reader = readers.open()) {
            var scan = new LetterScan(reader, extent(reader, filter, after));
            var limit = new Limit();
            List<Letter> found = new ArrayList<>();
            var endCursor = cursor(scan);
            while (limit.allows()) {
                var next = scan.next();
                if (next.isEmpty()) {
                    return new Page<>(found, found.isEmpty() ? null : endCursor, false);
                }
                if (filter.matches(next.get())) {
                    if (found.size() == first) {
                        return new Page<>(found, endCursor, true);
                    }
                    found.add(next.get());
                    endCursor = cursor(scan);
                }
            }
            return new Page<>(found, cursor(scan), true);
        }
    }

    /** The oldest of the letters that are wanted, oldest first; as far back as a look goes. */
    Selection oldest(Filter filter, Predicate<LetterId> wanted, int count) {
        try (var reader = readers.open()) {
            var scan = new LetterScan(reader, extent(reader, filter, null));
            var limit = new Limit();
            Deque<Letter> oldest = new ArrayDeque<>();
            int matching = 0;
            var next = scan.next();
            while (next.isPresent() && limit.allows()) {
                if (filter.matches(next.get()) && wanted.test(next.get().id())) {
                    matching++;
                    oldest.addFirst(next.get());
                    if (oldest.size() > count) {
                        oldest.removeLast();
                    }
                }
                next = scan.next();
            }
            return new Selection(List.copyOf(oldest), matching);
        }
    }

    /** The letter with this id, if it lies in a dead-letter topic of this service. */
    Optional<Letter> find(LetterId id) {
        if (listeners.ofDeadLetterTopic(id.topic()).isEmpty()) {
            return Optional.empty();
        }
        try (var reader = readers.open()) {
            var extent = reader.extent(List.of(id.topic())).get(id.lane());
            if (extent == null || id.offset() < extent.from() || id.offset() >= extent.to()) {
                return Optional.empty();
            }
            return reader.read(Map.of(id.lane(), new Stretch(id.offset(), id.offset() + 1))).stream()
                    .map(Letter::new)
                    .findFirst();
        }
    }

    /** How many letters there are. */
    long size(TopicReader reader) {
        return reader.extent(listeners.deadLetterTopics(new Filter(null, null))).values().stream()
                .mapToLong(it -> it.to() - it.from())
                .sum();
    }

    private Map<TopicPartition, Stretch> extent(TopicReader reader, Filter filter, @Nullable String after) {
        var extent = reader.extent(listeners.deadLetterTopics(filter));
        if (after == null) {
            return extent;
        }
        var positions = positions(after);
        Map<TopicPartition, Stretch> rest = new HashMap<>();
        extent.forEach((lane, stretch) -> {
            var position = Math.min(positions.getOrDefault(lane, stretch.from()), stretch.to());
            rest.put(lane, new Stretch(stretch.from(), position));
        });
        return rest;
    }

    private static String cursor(LetterScan scan) {
        return Cursor.encode(scan.positions().entrySet().stream()
                .map(it -> it.getKey().topic() + "/" + it.getKey().partition() + "/" + it.getValue())
                .toArray(String[]::new));
    }

    private static Map<TopicPartition, Long> positions(String cursor) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (var text : Cursor.decode(cursor)) {
            var position = POSITION.matcher(text);
            if (!position.matches()) {
                throw new InvalidCursor();
            }
            positions.put(
                    new TopicPartition(position.group(1), Integer.parseInt(position.group(2))),
                    Long.parseLong(position.group(3)));
        }
        return positions;
    }

    /**
     * @param letters those found
     * @param matching how many match, these among them
     */
    record Selection(List<Letter> letters, int matching) {}

    /** How far one look goes. */
    private static final class Limit {
        private final long deadline = System.nanoTime() + TIME_AT_MOST.toNanos();
        private int letters;

        boolean allows() {
            return letters++ < LETTERS_AT_MOST && System.nanoTime() < deadline;
        }
    }
}
