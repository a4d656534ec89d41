package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique: where each document lies, in the order of its keys. It is held in memory and made of the
 * documents when it is first wanted, so that neither a start nor a commit waits for it. Looked into only while its
 * collection is locked.
 *
 * <p>Serves equality and {@code $in} of its first keys and a range of the next one; whatever else a query asks is
 * compared with what is found. It is not asked for null: what is missing lies in it only to be sorted.
 */
final class OrderedIndex extends Index<Object> {
    private static final String ID = "_id";

    /** More places are not looked into one by one. */
    private static final int MOST_RANGES = 1_000;

    /** Everything below another entry with these first keys is before it, everything above behind. */
    private enum Side {
        BEFORE(-1),
        AT(0),
        BEHIND(1);

        private final int sign;

        Side(int sign) {
            this.sign = sign;
        }
    }

    private record Entry(
            List<@Nullable Object> keys, @Nullable Object position, Side side) {}

    /** How the entries of a query lie to the order that is wanted. */
    enum Order {
        OTHER,
        SAME,
        REVERSE
    }

    private final NavigableSet<Entry> entries = new TreeSet<>(this::compare);
    private final List<Comparator<Object>> comparators;

    /** Whether a document may have several entries, because an array lies on the way to a key. */
    private boolean several;

    /** Whether a document is missing that other keys could find, because an array on the way to a key is empty. */
    private boolean incomplete;

    private boolean filled;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        comparators = keys.stream()
                .<Comparator<Object>>map(it -> it.isAscending() ? ValueComparator.asc() : ValueComparator.desc())
                .toList();
    }

    /** Where the documents lie that can answer a query. */
    final class Ranges {
        private final List<NavigableSet<Entry>> ranges;
        private final int equal;
        private final boolean narrow;

        /**
         * @param equal how many keys have one value in each range
         * @param narrow whether the query names a key; if not, not all documents need lie here
         */
        private Ranges(List<NavigableSet<Entry>> ranges, int equal, boolean narrow) {
            this.ranges = ranges;
            this.equal = equal;
            this.narrow = narrow;
        }

        /** How many entries there are, as far as this many; so many when the query names no key. */
        long count(long atMost) {
            if (!narrow) {
                return atMost;
            }
            long count = 0;
            for (var range : ranges) {
                for (Iterator<Entry> it = range.iterator(); count < atMost && it.hasNext(); it.next()) {
                    count++;
                }
            }
            return count;
        }

        /** Each once. */
        Stream<Object> positions(Order order) {
            var found = ranges.stream()
                    .flatMap(it -> (order == Order.REVERSE ? it.descendingSet() : it).stream())
                    .map(Entry::position);
            return several || ranges.size() > 1 ? found.distinct() : found;
        }

        Order order(@Nullable Document orderBy) {
            boolean all = narrow || !isSparse();
            return orderBy != null && all && ranges.size() == 1 && !several
                    ? OrderedIndex.this.order(orderBy, equal)
                    : Order.OTHER;
        }
    }

    boolean isFilled() {
        return filled;
    }

    void fill(Stream<Document> documents) {
        documents.forEach(this::put);
        filled = true;
    }

    /** What the query narrows down to; everything when it names no key of this index. */
    Ranges ranges(Document query) {
        List<List<Object>> prefixes = List.of(List.of());
        int equal = 0;
        for (; equal < usableKeys(); equal++) {
            var values = condition(query, equal).equalTo();
            if (values.isEmpty() || prefixes.size() * values.size() > MOST_RANGES) {
                break;
            }
            prefixes = prefixes.stream()
                    .flatMap(it -> values.stream().map(value -> with(it, value)))
                    .toList();
        }
        var bounds = equal < usableKeys() ? bounds(equal, condition(query, equal)) : Bounds.NONE;
        var ranges = prefixes.stream().map(it -> range(it, bounds)).toList();
        return new Ranges(ranges, equal, equal > 0 || !bounds.equals(Bounds.NONE));
    }

    private int usableKeys() {
        return incomplete ? 0 : comparators.size();
    }

    private KeyCondition condition(Document query, int key) {
        return KeyCondition.of(query.get(getKeys().get(key).getKey()));
    }

    /** Of the key behind those that are equal, in the order of the index. */
    private record Bounds(@Nullable Object first, @Nullable Object last) {
        static final Bounds NONE = new Bounds(null, null);
    }

    /** Of two bounds, different elements of an array may each keep to one. */
    private Bounds bounds(int key, KeyCondition condition) {
        var kept = several && condition.least() != null ? condition.withoutMost() : condition;
        return getKeys().get(key).isAscending()
                ? new Bounds(kept.lowest(), kept.highest())
                : new Bounds(kept.highest(), kept.lowest());
    }

    private NavigableSet<Entry> range(List<Object> prefix, Bounds bounds) {
        var from = edge(bounds.first == null ? prefix : with(prefix, bounds.first), Side.BEFORE);
        var to = edge(bounds.last == null ? prefix : with(prefix, bounds.last), Side.BEHIND);
        return compare(from, to) > 0 ? Collections.emptyNavigableSet() : entries.subSet(from, true, to, true);
    }

    /** Keys that are equal for all may be left out or named; behind the last key, documents lie by id. */
    private Order order(Document orderBy, int equal) {
        var fixed = getKeys().stream().limit(equal).map(IndexKey::getKey).toList();
        var wanted = orderBy.keySet().stream().filter(it -> !fixed.contains(it)).toList();
        var own = new ArrayList<>(getKeys().subList(equal, getKeys().size()));
        if (getKeys().stream().noneMatch(it -> it.getKey().equals(ID))) {
            own.add(new IndexKey(ID, true));
        }
        if (wanted.size() > own.size()
                || IntStream.range(0, wanted.size())
                        .anyMatch(i -> !wanted.get(i).equals(own.get(i).getKey()))) {
            return Order.OTHER;
        }
        var same = IntStream.range(0, wanted.size())
                .mapToObj(i ->
                        isAscending(orderBy.get(wanted.get(i))) == own.get(i).isAscending())
                .distinct()
                .toList();
        return same.size() > 1 ? Order.OTHER : same.isEmpty() || same.getFirst() ? Order.SAME : Order.REVERSE;
    }

    private static boolean isAscending(@Nullable Object direction) {
        return direction instanceof Number number && number.intValue() > 0;
    }

    private int compare(Entry one, Entry other) {
        int common = Math.min(one.keys.size(), other.keys.size());
        for (int i = 0; i < common; i++) {
            int compared = comparators.get(i).compare(one.keys.get(i), other.keys.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        if (one.side == Side.AT && other.side == Side.AT) {
            return ValueComparator.asc().compare(one.position, other.position);
        }
        if (one.side == other.side && one.keys.size() == other.keys.size()) {
            return 0;
        }
        boolean shorter = one.keys.size() < other.keys.size() || other.side == Side.AT;
        return shorter ? one.side.sign : -other.side.sign;
    }

    private static Entry edge(List<Object> keys, Side side) {
        return new Entry(new ArrayList<>(keys), null, side);
    }

    private static List<Object> with(List<Object> keys, Object another) {
        return Stream.concat(keys.stream(), Stream.of(another)).toList();
    }

    private void put(Document document) {
        var keys = getKeyValues(document);
        if (isLeftOut(keys)) {
            return;
        }
        several |= keys.size() != 1;
        incomplete |= keys.isEmpty() && comparators.size() > 1;
        keys.forEach(it -> entries.add(entry(it, document)));
    }

    private boolean isLeftOut(Set<KeyValue> keys) {
        return isSparse() && keys.stream().allMatch(key -> key.stream().allMatch(Missing::isNullOrMissing));
    }

    private static Entry entry(KeyValue key, Document document) {
        return new Entry(new ArrayList<>(key.stream().toList()), positionOf(document), Side.AT);
    }

    private static Object positionOf(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (filled) {
            put(document);
        }
    }

    @Override
    public Object remove(Document document) {
        getKeyValues(document).forEach(it -> entries.remove(entry(it, document)));
        return positionOf(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (filled && !nullAwareEqualsKeys(before, after)) {
            remove(before);
            put(after);
        }
    }

    /** Not by the collection's own way, which knows nothing of orders and of what a look costs. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getPosition(Document document) {
        return positionOf(document);
    }

    /** So that the collection does not fill it. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // nothing is unique here
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // nothing is unique here
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
