package dev.jangteo.platform.servers;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * A unique index that narrows down every query that names its keys, whatever else the query asks. The server's own index
 * serves only queries of its keys alone, so that each optimistic save ({@code {_id, version}}) went through the whole
 * collection. What the index finds, the collection still compares with the whole query.
 */
final class NarrowingIndex extends Index<Object> {

    private final Index<Object> index;

    NarrowingIndex(Index<Object> index, boolean sparse) {
        super(index.getName(), List.copyOf(index.getKeys()), sparse);
        this.index = index;
    }

    @Override
    public boolean canHandle(Document query) {
        return query.keySet().containsAll(keySet()) && index.canHandle(keysOf(query));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return index.getPositions(keysOf(query));
    }

    private Document keysOf(Document query) {
        var keys = new Document();
        keySet().forEach(key -> keys.put(key, query.get(key)));
        return keys;
    }

    @Override
    public Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        index.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        index.updateInPlace(before, after, position, collection);
    }

    @Override
    public boolean isEmpty() {
        return index.isEmpty();
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        index.drop();
    }
}
