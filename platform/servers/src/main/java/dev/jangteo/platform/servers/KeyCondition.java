package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one key, as far as an index can serve it. It may let through more than the query does: whether a
 * bound is inclusive, for one.
 *
 * @param equalTo the values one of which the key has to have; none when the query does not say so
 * @param least of times, texts and numbers; so is {@code most}
 */
record KeyCondition(
        List<Object> equalTo,
        @Nullable Object least,
        @Nullable Object most) {

    static KeyCondition of(@Nullable Object asked) {
        if (!(asked instanceof Document operators)) {
            return new KeyCondition(isPlain(asked) ? List.of(asked) : List.of(), null, null);
        }
        return new KeyCondition(equalTo(operators), bound(operators, "$gte", "$gt"), bound(operators, "$lte", "$lt"));
    }

    private static List<Object> equalTo(Document operators) {
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(KeyCondition::isPlain)) {
            var distinct = new TreeSet<Object>(ValueComparator.asc());
            distinct.addAll(values);
            return List.copyOf(distinct);
        }
        return isPlain(operators.get("$eq")) ? List.of(operators.get("$eq")) : List.of();
    }

    private static boolean isPlain(@Nullable Object value) {
        return !Missing.isNullOrMissing(value)
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private static @Nullable Object bound(Document operators, String one, String other) {
        var bound = operators.containsKey(one) ? operators.get(one) : operators.get(other);
        return bound instanceof Instant || bound instanceof String || bound instanceof Number ? bound : null;
    }

    KeyCondition withoutMost() {
        return new KeyCondition(equalTo, least, null);
    }

    /** Where to begin: times are compared with times, texts with texts. None when nothing is bounded. */
    @Nullable
    Object lowest() {
        return least != null
                ? least
                : switch (most) {
                    case Instant _ -> Instant.MIN;
                    case String _ -> "";
                    case Number _ -> Double.NEGATIVE_INFINITY;
                    case null, default -> null;
                };
    }

    /** Where to end; none also for texts, of which none is the last. */
    @Nullable
    Object highest() {
        return most != null
                ? most
                : switch (least) {
                    case Instant _ -> Instant.MAX;
                    case Number _ -> Double.POSITIVE_INFINITY;
                    case null, default -> null;
                };
    }
}
