package dev.jangteo.platform.servers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.IndexKey;
import dev.jangteo.platform.servers.OrderedIndex.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collection with indexes answers is what the same collection answers without. */
class OrderedIndexTests {
    private static final int DOCUMENTS = 400;
    private static final long ALL = 1_000;
    private static final Instant NOON = Instant.parse("2026-11-29T03:00:00Z");

    private final MongoServer server = MongoServer.startTemporary(0);
    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
    private final MongoCollection<Document> indexed = collection("indexed");
    private final MongoCollection<Document> plain = collection("plain");

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("shop").getCollection(name);
    }

    @BeforeEach
    void index() {
        indexed.createIndex(Indexes.compoundIndex(ascending("status"), descending("at"), descending("_id")));
        indexed.createIndex(Indexes.compoundIndex(ascending("status"), ascending("price")));
        indexed.createIndex(ascending("outbox.at"), new IndexOptions().sparse(true));
        indexed.createIndex(ascending("deadline"), new IndexOptions().sparse(true));
        indexed.createIndex(descending("at"));
        indexed.createIndex(ascending("tags", "price"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_asked_the_answer_is_the_same(long seed) {
        var random = new Random(seed);
        IntStream.range(0, DOCUMENTS).forEach(i -> both(it -> it.insertOne(document(i, new Random(seed + i)))));
        assertAsWithout(random, 150);

        for (int i = 0; i < 200; i++) {
            var change = change(random);
            both(it -> it.updateOne(change.which, change.what));
        }
        var gone = lt("price", 5);
        both(it -> it.deleteMany(gone));
        assertAsWithout(random, 150);
    }

    @Test
    void an_index_made_later_finds_what_was_there_before() {
        IntStream.range(0, DOCUMENTS).forEach(i -> both(it -> it.insertOne(document(i, new Random(i)))));
        indexed.createIndex(ascending("number"));

        var few = between("number", 10, 13);

        assertThat(ids(indexed, few, ascending("number"), 0)).containsExactly("d0010", "d0011", "d0012");
    }

    @Test
    void different_elements_of_an_array_may_each_keep_to_one_bound() {
        var index = new OrderedIndex("", List.of(new IndexKey("outbox.at", true)), true);
        index.fill(Stream.of(stored("_id", "both").append("outbox", List.of(stored("at", 1), stored("at", 9)))));

        assertThat(looksAt(index, stored("outbox.at", stored("$gt", 4).append("$lt", 6))))
                .isEqualTo(1);
    }

    @Test
    void only_documents_are_looked_at_whose_first_keys_answer() {
        var index = new OrderedIndex("", List.of(new IndexKey("status", true), new IndexKey("number", false)), false);
        index.fill(IntStream.range(0, 100).mapToObj(OrderedIndexTests::stored));

        assertThat(looksAt(index, stored("status", "NEW"))).isEqualTo(10);
        assertThat(looksAt(index, stored("status", stored("$in", List.of("NEW", "NONE")))))
                .isEqualTo(10);
        assertThat(looksAt(index, stored("status", "NEW").append("number", stored("$lt", 30))))
                .as("whether a bound is inclusive, the query decides")
                .isEqualTo(4);
        assertThat(looksAt(
                        index,
                        stored("status", "NEW")
                                .append("number", stored("$gte", 30).append("$lte", 50))))
                .isEqualTo(3);
        assertThat(looksAt(index, stored("status", "NEW").append("number", 30))).isEqualTo(1);
        assertThat(looksAt(index, stored("number", 30))).as("its first key").isEqualTo(ALL);
        assertThat(looksAt(index, stored("status", stored("$ne", "NEW")))).isEqualTo(ALL);
    }

    @Test
    void documents_lie_in_the_order_that_is_asked_for_or_in_reverse() {
        var keys = List.of(new IndexKey("status", true), new IndexKey("number", false));
        var index = new OrderedIndex("", keys, false);
        index.fill(IntStream.range(0, 100).mapToObj(OrderedIndexTests::stored));
        var news = index.ranges(stored("status", "NEW"));

        assertThat(news.order(stored("number", -1))).isEqualTo(Order.SAME);
        assertThat(news.order(stored("number", 1))).isEqualTo(Order.REVERSE);
        assertThat(news.order(stored("status", 1).append("number", -1))).isEqualTo(Order.SAME);
        assertThat(news.order(stored("number", -1).append("_id", 1))).isEqualTo(Order.SAME);
        assertThat(news.order(stored("number", -1).append("_id", -1))).isEqualTo(Order.OTHER);
        assertThat(news.order(stored("price", 1))).isEqualTo(Order.OTHER);
        assertThat(index.ranges(stored("price", 1)).order(stored("number", 1)))
                .as("of all, by their status first")
                .isEqualTo(Order.OTHER);
        assertThat(new OrderedIndex("", keys, true).ranges(stored("price", 1)).order(stored("status", 1)))
                .as("some are left out")
                .isEqualTo(Order.OTHER);
    }

    private static long looksAt(OrderedIndex index, de.bwaldvogel.mongo.bson.Document query) {
        return index.ranges(query).count(ALL);
    }

    private static de.bwaldvogel.mongo.bson.Document stored(int number) {
        return stored("_id", "d" + number).append("number", number).append("status", number % 10 == 0 ? "NEW" : "DONE");
    }

    private static de.bwaldvogel.mongo.bson.Document stored(String key, Object value) {
        return new de.bwaldvogel.mongo.bson.Document(key, value);
    }

    private static Bson between(String key, Object from, Object to) {
        return new Document(key, new Document("$gte", from).append("$lt", to));
    }

    private void both(Consumer<MongoCollection<Document>> change) {
        change.accept(indexed);
        change.accept(plain);
    }

    private void assertAsWithout(Random random, int times) {
        for (int i = 0; i < times; i++) {
            var query = query(random);
            var order = order(random);
            int limit = random.nextInt(3) * 10;
            assertThat(ids(indexed, query, order, limit))
                    .as("%s by %s, %d", query, order, limit)
                    .isEqualTo(ids(plain, query, order, limit));
            assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
        }
    }

    private static List<String> ids(MongoCollection<Document> in, Bson query, Bson order, int limit) {
        return in.find(query)
                .sort(order)
                .limit(limit)
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
    }

    private record Change(Bson which, Bson what) {}

    private static Change change(Random random) {
        var which = eq("_id", "d%04d".formatted(random.nextInt(DOCUMENTS)));
        var what = switch (random.nextInt(4)) {
            case 0 -> set("status", status(random));
            case 1 -> unset("deadline");
            case 2 -> combine(set("at", at(random.nextInt(100))), set("price", random.nextInt(100)));
            default -> set("outbox", List.of(event(random.nextInt(100)), event(random.nextInt(100))));
        };
        return new Change(which, what);
    }

    /** Some fields are missing, others null, and some hold several values. */
    private static Document document(int number, Random random) {
        var document = new Document("_id", "d%04d".formatted(number))
                .append("number", number)
                .append("status", status(random))
                .append("at", random.nextInt(10) == 0 ? null : at(random.nextInt(100)))
                .append("price", random.nextBoolean() ? (Object) random.nextInt(100) : (Object) random.nextDouble(100));
        if (random.nextInt(3) == 0) {
            document.append("deadline", at(random.nextInt(100)));
        }
        if (random.nextInt(4) == 0) {
            document.append(
                    "outbox",
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(_ -> event(random.nextInt(100)))
                            .toList());
        }
        if (random.nextBoolean()) {
            document.append("tags", random.nextBoolean() ? List.of("a", "b") : "a");
        }
        return document;
    }

    private static String status(Random random) {
        return List.of("NEW", "PAID", "DONE", "DONE", "DONE", "DONE").get(random.nextInt(6));
    }

    private static Document event(int minute) {
        return new Document("at", at(minute));
    }

    private static Date at(int minute) {
        return Date.from(NOON.plusSeconds(60L * minute));
    }

    private static Bson query(Random random) {
        var parts = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> part(random))
                .toList();
        return and(parts);
    }

    private static Bson part(Random random) {
        int some = random.nextInt(100);
        int more = some + random.nextInt(20);
        return switch (random.nextInt(14)) {
            case 0 -> eq("status", status(random));
            case 1 -> in("status", status(random), status(random), "NEW");
            case 2 -> ne("status", "DONE");
            case 3 -> lt("deadline", at(some));
            case 4 -> between("deadline", at(some), at(more));
            case 5 -> lt("outbox.at", at(some));
            case 6 -> between("outbox.at", at(some), at(more));
            case 7 -> eq("at", null);
            case 8 -> gt("at", at(some));
            case 9 -> between("price", some, more);
            case 10 -> gt("_id", "d%04d".formatted(some * 4));
            case 11 -> eq("tags", "b");
            case 12 -> exists("outbox.at", random.nextBoolean());
            default -> and(eq("tags", "a"), lt("price", some));
        };
    }

    /** All end with the id, so that there is one order only. */
    private static Bson order(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> ascending("_id");
            case 1 -> descending("_id");
            case 2 -> orderBy(descending("at"), descending("_id"));
            case 3 -> orderBy(ascending("at"), ascending("_id"));
            case 4 -> orderBy(descending("at"), ascending("_id"));
            case 5 -> orderBy(ascending("price"), ascending("_id"));
            case 6 -> orderBy(ascending("status"), descending("at"), descending("_id"));
            default -> orderBy(ascending("deadline"), ascending("_id"));
        };
    }
}
