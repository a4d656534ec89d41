package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 store behind MongoDB's wire protocol, which answers a write only when it is on disk, and looks into its indexes
 * for every query that names their keys.
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

        /** As above, by the same names, but for what it answers. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var full = getFullCollectionNamespace(name);
            return new Snapshots(
                    this,
                    name,
                    options,
                    store.openMap("databases." + full),
                    store.openMap("meta." + full),
                    cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new NarrowingIndex(super.openOrCreateUniqueIndex(collection, index, keys, sparse), sparse);
        }
    }

    /**
     * Answers copies. The documents themselves are changed in place while an answer is still being written to the
     * socket: a reader saw half of a change, or lost its connection.
     */
    private static final class Snapshots extends H2Collection {
        Snapshots(
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
            return super.createQueryResult(
                    documents.stream().map(Document::cloneDeeply).toList(), batchSize);
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
