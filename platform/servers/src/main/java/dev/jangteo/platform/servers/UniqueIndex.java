package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that narrows down every query that names its keys, whatever else the query asks. The server's own index
 * serves only queries of its keys alone, so that each optimistic save ({@code {_id, version}}) went through the whole
 * collection. What the index finds, the collection still compares with the whole query.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {
    private final MVStore store;
    private final MVMap<KeyValue, Object> positions;

    /** @param collection with its database's name */
    UniqueIndex(MVStore store, String collection, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.store = store;
        this.positions = store.openMap(
                "unique.%s.%s".formatted(collection, name),
                new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
    }

    @Override
    public boolean canHandle(Document query) {
        return query.keySet().containsAll(keySet()) && super.canHandle(keysOf(query));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return super.getPositions(keysOf(query));
    }

    private Document keysOf(Document query) {
        var keys = new Document();
        keySet().forEach(key -> keys.put(key, query.get(key)));
        return keys;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        store.removeMap(positions);
    }
}
