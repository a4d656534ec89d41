package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The H2 store behind MongoDB's wire protocol, which answers a write only when it is on disk, and looks into all of its
 * indexes.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "ismaster",
            "buildinfo",
            "ping",
            "whatsmyuri",
            "endsessions",
            "listcollections",
            "listindexes",
            "listdatabases",
            "serverstatus",
            "dbstats",
            "collstats",
            "connectionstatus",
            "getlog",
            "hostinfo",
            "getcmdlineopts");

    private static final Set<String> ANSWERS_IN_BATCHES = Set.of("find", "getmore");

    /** Else all is answered at once, however large: drivers refuse more than 48 MB. */
    private static final int BATCH = 500;

    private final GroupCommit commits;

    DurableBackend(MVStore store) {
        super(store);
        this.commits = new GroupCommit(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (ANSWERS_IN_BATCHES.contains(command.toLowerCase(Locale.ROOT))) {
            query.putIfAbsent("batchSize", BATCH);
        }
        if (onlyReads(command, query)) {
            return super.handleCommand(channel, database, command, query);
        }
        return commits.durably(() -> super.handleCommand(channel, database, command, query));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    static final class Database extends H2Database {
        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            this.store = store; // opens collections while it is made
            super(name, store, cursors);
        }

        /** What a pipeline matches first is found by the indexes; the server itself starts with all documents. */
        @Override
        public Document handleCommand(
                @Nullable Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            if (command.equalsIgnoreCase("aggregate")
                    && query.get("pipeline") instanceof List<?> stages
                    && !stages.isEmpty()
                    && stages.getFirst() instanceof Document first
                    && first.get("$match") instanceof Document match
                    && query.get(command) instanceof String name
                    && resolveCollection(name, false) instanceof DurableCollection collection) {
                var rest = stages.subList(1, stages.size());
                var pipeline = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
                pipeline.validate(query);
                return firstBatch(collection.getFullName(), collection.aggregate(match, pipeline));
            }
            return super.handleCommand(channel, command, query, databases, oplog);
        }

        private static Document firstBatch(String collection, List<Document> batch) {
            var cursor = new Document("id", 0L).append("ns", collection).append("firstBatch", batch);
            return new Document("cursor", cursor).append("ok", 1.0);
        }

        /** As the server's own, by the same names. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var full = getFullCollectionNamespace(name);
            return new DurableCollection(
                    this,
                    name,
                    options,
                    store.openMap(
                            "databases." + full, new MVMap.Builder<Object, Document>().valueType(new DocumentType())),
                    store.openMap("meta." + full),
                    cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new UniqueIndex(store, getFullCollectionNamespace(collection), index, keys, sparse);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new OrderedIndex(index, keys, sparse);
        }
    }

    private static boolean onlyReads(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return READS.contains(name) || (name.equals("aggregate") && !storesItsResult(query));
    }

    private static boolean storesItsResult(Document query) {
        return query.get("pipeline") instanceof Iterable<?> stages && anyStores(stages);
    }

    private static boolean anyStores(Iterable<?> stages) {
        for (Object stage : stages) {
            if (stage instanceof Document it && (it.containsKey("$merge") || it.containsKey("$out"))) {
                return true;
            }
        }
        return false;
    }
}
