package dev.jangteo.platform.data;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Pages of documents by their field {@code createdAt}, newest first, then {@code _id}: a page stays where it is while
 * newer documents come in.
 */
public final class NewestFirst<T> {
    private final Class<T> type;
    private final Function<T, Instant> createdAt;
    private final Function<T, String> id;

    public NewestFirst(Class<T> type, Function<T, Instant> createdAt, Function<T, String> id) {
        this.type = type;
        this.createdAt = createdAt;
        this.id = id;
    }

    /**
     * The page of documents that meet all conditions.
     *
     * @param first how many documents at most
     * @param after the end cursor of the page before; null for the first
     * @throws InvalidCursor when the cursor isn't one of ours
     */
    public Page<T> page(MongoOperations mongo, List<Criteria> conditions, int first, @Nullable String after) {
        var all = new ArrayList<>(conditions);
        if (after != null) {
            all.add(olderThan(after));
        }
        var query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                .limit(first + 1);
        return Page.of(
                mongo.find(query, type),
                first,
                it -> Cursor.encode(createdAt.apply(it).toString(), id.apply(it)));
    }

    private static Criteria olderThan(String cursor) {
        var keys = Cursor.decode(cursor, 2);
        try {
            var at = Instant.parse(keys.getFirst());
            return new Criteria()
                    .orOperator(
                            where("createdAt").lt(at),
                            where("createdAt").is(at).and("_id").lt(keys.getLast()));
        } catch (DateTimeException e) {
            throw new InvalidCursor();
        }
    }
}
