package dev.jangteo.platform.servers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UniqueIndexTests {

    private final MongoServer server = MongoServer.startTemporary(0);
    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
    private final MongoCollection<Document> orders = client.getDatabase("shop").getCollection("orders");

    @BeforeAll
    void fill() {
        orders.createIndex(Indexes.ascending("user", "number"), new IndexOptions().unique(true));
        for (int i = 0; i < 10; i++) {
            orders.insertOne(new Document("_id", "o" + i)
                    .append("user", "u" + i % 2)
                    .append("number", i)
                    .append("version", i));
        }
    }

    @AfterAll
    void stop() {
        client.close();
        server.stop();
    }

    @Test
    void a_query_that_names_the_key_and_more_is_served_by_the_index() {
        var index = index("_id");

        assertThat(index.canHandle(query("_id", "o1"))).isTrue();
        assertThat(index.canHandle(query("_id", "o1").append("version", 1))).isTrue();
        assertThat(index.canHandle(query("version", 1))).isFalse();
        assertThat(index("user", "number").canHandle(query("user", "u1"))).isFalse();
    }

    @Test
    void a_document_is_there_while_it_is_changed() throws Exception {
        var ids = List.of("o0", "o1", "o2", "o3", "o4");
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    orders.updateOne(eq("_id", ids.get(i % 5)), Updates.set("changed", i));
                }
                done.set(true);
            });
            var found = new HashSet<List<String>>();
            while (!done.get()) {
                found.add(idsOf(in("_id", ids)).stream().sorted().toList());
            }
            changes.get();
            assertThat(found).containsExactly(ids);
        }
    }

    @Test
    void what_else_the_query_asks_still_decides() {
        assertThat(idsOf(and(eq("_id", "o3"), eq("version", 3)))).containsExactly("o3");
        assertThat(idsOf(and(eq("_id", "o3"), eq("version", 4)))).isEmpty();
        assertThat(idsOf(and(in("_id", "o3", "o4", "none"), gt("version", 3)))).containsExactly("o4");
        assertThat(idsOf(and(eq("_id", "o3"), or(eq("version", 1), eq("user", "u1")))))
                .containsExactly("o3");
        assertThat(idsOf(and(gt("_id", "o7"), eq("user", "u1")))).containsExactly("o9");
        assertThat(idsOf(and(eq("user", "u1"), eq("number", 5), eq("version", 5))))
                .containsExactly("o5");
        assertThat(idsOf(and(eq("user", "u1"), eq("number", 5), eq("version", 6))))
                .isEmpty();
    }

    @Test
    void an_optimistic_save_wins_once() {
        orders.insertOne(new Document("_id", "busy").append("version", 1).append("number", -1));
        var save = and(eq("_id", "busy"), eq("version", 1));

        assertThat(orders.updateOne(save, Updates.inc("version", 1)).getModifiedCount())
                .isEqualTo(1);
        assertThat(orders.updateOne(save, Updates.inc("version", 1)).getMatchedCount())
                .isZero();
        assertThat(orders.deleteOne(and(eq("_id", "busy"), eq("version", 2))).getDeletedCount())
                .isEqualTo(1);
        assertThat(idsOf(eq("_id", "busy"))).isEmpty();
    }

    private List<String> idsOf(Bson query) {
        return orders.find(query).map(it -> it.getString("_id")).into(new ArrayList<>());
    }

    private static Index<Object> index(String... keys) {
        var store = new MVStore.Builder().autoCommitDisabled().open();
        return new DurableBackend.Database("shop", store, new CursorRegistry())
                .openOrCreateUniqueIndex(
                        "orders",
                        "index",
                        List.of(keys).stream().map(it -> new IndexKey(it, true)).toList(),
                        false);
    }

    private static de.bwaldvogel.mongo.bson.Document query(String key, Object value) {
        return new de.bwaldvogel.mongo.bson.Document(key, value);
    }
}
