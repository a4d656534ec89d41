package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import dev.jangteo.platform.servers.OrderedIndex.Order;
import dev.jangteo.platform.servers.OrderedIndex.Ranges;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are found by their indexes, in the order of an index where it is the one that is asked for. Answers are
 * copies: the documents themselves are changed in place while an answer is still being written to the socket, so that a
 * reader saw half of a change, or lost its connection.
 */
final class DurableCollection extends H2Collection {
    private static final String ID = "_id";

    /** More are many. */
    private static final int COUNTED_AT_MOST = 10_000;

    private final OrderedIndex byId = new OrderedIndex("by-id", List.of(new IndexKey(ID, true)), false);

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> documents, int batchSize) {
        return super.createQueryResult(copies(documents), batchSize);
    }

    /** Runs the pipeline over what a query finds. Nothing changes meanwhile, so only what comes out is copied. */
    synchronized List<Document> aggregate(Document query, Aggregation pipeline) {
        return copies(pipeline.runStages(candidates(query).filter(it -> documentMatchesQuery(it, query))));
    }

    private Stream<Document> candidates(Document query) {
        var unique = getIndexes().stream().filter(it -> it.canHandle(query)).findFirst();
        if (unique.isPresent()) {
            return StreamSupport.stream(unique.get().getPositions(query).spliterator(), false)
                    .map(this::getDocument);
        }
        var plan = isPlanned(query, null) ? plan(query, null, Integer.MAX_VALUE) : null;
        return plan == null ? all() : plan.ranges.positions(plan.order).map(this::getDocument);
    }

    private Stream<Document> all() {
        return streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
    }

    private static List<Document> copies(List<Document> documents) {
        return documents.stream().map(Document::cloneDeeply).toList();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var position = super.addDocumentInternal(document);
        byId.add(document, position, this);
        return position;
    }

    @Override
    protected void removeDocument(Object position) {
        super.removeDocument(position);
        byId.remove(new Document(ID, position));
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var plan =
                isPlanned(query, orderBy) ? plan(query, orderBy, limit > 0 ? skip + limit : Integer.MAX_VALUE) : null;
        return plan == null
                ? super.queryDocuments(query, orderBy, skip, limit, batchSize, fields)
                : matchDocumentsFromStream(
                        plan.ranges.positions(plan.order).map(this::getDocument),
                        query,
                        plan.order == Order.OTHER ? orderBy : null,
                        skip,
                        limit,
                        batchSize,
                        fields);
    }

    /** Not the server's own collections, what a unique index finds, and the order of the store. */
    private boolean isPlanned(Document query, @Nullable Document orderBy) {
        return ID.equals(getIdField())
                && getIndexes().stream().noneMatch(it -> it.canHandle(query))
                && (orderBy == null || !orderBy.containsKey("$natural"));
    }

    /** Where to look; documents found in another order than the wanted one are sorted. */
    private record Plan(Ranges ranges, Order order) {}

    /**
     * The fewest documents, or those in the wanted order, of which only the first are looked at; none when going through
     * all costs no more.
     */
    private @Nullable Plan plan(Document query, @Nullable Document orderBy, int wanted) {
        Plan inOrder = null;
        Plan fewest = null;
        var conditions = conditions(query);
        long number = Math.min(count() / 2, COUNTED_AT_MOST);
        for (var index : orderedIndexes()) {
            var ranges = index.ranges(conditions);
            var order = ranges.order(orderBy);
            long count = ranges.count(number);
            if (count < number) {
                number = count;
                fewest = new Plan(ranges, order);
            }
            if (inOrder == null && order != Order.OTHER) {
                inOrder = new Plan(ranges, order);
            }
        }
        return inOrder != null && lookedAt(wanted, number) < number ? inOrder : fewest;
    }

    /** All that must hold, by key; of several conditions of one key the first will do to narrow down. */
    private static Document conditions(Document query) {
        var conditions = new Document();
        query.forEach((key, asked) -> {
            if (key.equals("$and") && asked instanceof Collection<?> parts) {
                parts.forEach(part -> conditions((Document) part).forEach(conditions::putIfAbsent));
            } else {
                conditions.putIfAbsent(key, asked);
            }
        });
        return conditions;
    }

    /** How many documents in order are looked at until the wanted ones are found, if those that answer lie evenly. */
    private long lookedAt(long wanted, long answering) {
        return answering == 0 ? Long.MAX_VALUE : wanted * count() / answering;
    }

    private List<OrderedIndex> orderedIndexes() {
        var indexes = Stream.concat(getIndexes().stream(), Stream.of(byId))
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
        indexes.stream().filter(it -> !it.isFilled()).forEach(it -> it.fill(all()));
        return indexes;
    }
}
