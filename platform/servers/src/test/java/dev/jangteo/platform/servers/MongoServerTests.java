package dev.jangteo.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoServerTests {

    private static final int WRITERS = 8;
    private static final int ENOUGH = 400;
    private static final int CHANGES = 1_000;
    private static final int READERS = 6;

    @TempDir
    Path folder;

    @Test
    void answers_hello_as_a_primary() {
        try (MongoServer server = MongoServer.startTemporary(0);
                MongoClient client = client(server.port())) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void a_reader_sees_all_of_a_change_or_none_of_it() throws Exception {
        try (MongoServer server = MongoServer.startTemporary(0);
                MongoClient client = client(server.port());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            orders(client).insertOne(new Document("_id", "first"));

            var writer = threads.submit(() -> {
                for (int i = 1; i <= CHANGES; i++) {
                    orders(client).updateOne(Filters.eq("first"), change(i));
                }
                return CHANGES;
            });
            var readers = IntStream.range(0, READERS)
                    .mapToObj(_ -> threads.submit(() -> {
                        while (!writer.isDone()) {
                            var read = orders(client).find(Filters.eq("first")).first();
                            read.remove("_id");
                            assertThat(Set.copyOf(read.values())).as("changes").hasSizeLessThanOrEqualTo(1);
                        }
                        return null;
                    }))
                    .toList();

            assertThat(writer.get()).isEqualTo(CHANGES);
            for (var reader : readers) {
                reader.get();
            }
        }
    }

    private static Document change(int number) {
        var lines = new Document();
        for (int i = 0; i < 400; i++) {
            lines.append("line" + i, number);
        }
        return new Document("$set", lines);
    }

    @Test
    void values_of_every_kind_survive_a_stop() {
        var kinds = new Document("_id", "kinds")
                .append("text", "무선 헤드폰")
                .append("numbers", List.of(1, 2L, 0.5, Decimal128.parse("10.25")))
                .append("nothing", null)
                .append("yes", true)
                .append("at", Date.from(Instant.parse("2026-11-29T03:00:00.123Z")))
                .append("id", new ObjectId("65f1f77bcf86cd7994390110"))
                .append("bytes", new Binary(new byte[] {0, -1, 120}))
                .append("nested", new Document("empty", List.of()).append("deep", new Document("a", List.of("b"))));
        try (MongoServer server = MongoServer.start(0, folder);
                MongoClient client = client(server.port())) {
            orders(client).insertOne(kinds);
        }
        try (MongoServer server = MongoServer.start(0, folder);
                MongoClient client = client(server.port())) {
            assertThat(orders(client).find().first()).isEqualTo(kinds);
        }
    }

    @Test
    void what_the_server_itself_stored_before_is_read_and_guarded() {
        var store = new MVStore.Builder()
                .fileName(folder.resolve("mongo.mv").toString())
                .open();
        var before = new de.bwaldvogel.mongo.MongoServer(new H2Backend(store));
        try (MongoClient client = client(before.bind().getPort())) {
            orders(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            orders(client).insertOne(new Document("_id", "first").append("number", 1));
        } finally {
            before.shutdown();
        }
        try (MongoServer server = MongoServer.start(0, folder);
                MongoClient client = client(server.port())) {
            orders(client).updateOne(Filters.eq("first"), Updates.set("paid", true));

            assertThat(orders(client).find(Filters.eq("number", 1)).first())
                    .isEqualTo(new Document("_id", "first").append("number", 1).append("paid", true));
            assertThatThrownBy(() -> orders(client).insertOne(new Document("_id", "second").append("number", 1)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void what_is_too_large_for_one_answer_comes_in_several() {
        var large = "x".repeat(64_000);
        try (MongoServer server = MongoServer.startTemporary(0);
                MongoClient client = client(server.port())) {
            for (int batch = 0; batch < 8; batch++) {
                int first = batch * 100;
                orders(client)
                        .insertMany(IntStream.range(first, first + 100)
                                .mapToObj(i -> new Document("_id", i).append("text", large))
                                .toList());
            }

            assertThat(orders(client).find().map(it -> it.getInteger("_id")).into(new ArrayList<>()))
                    .hasSize(800)
                    .doesNotHaveDuplicates();
            assertThat(orders(client).find().limit(600).into(new ArrayList<>())).hasSize(600);
        }
    }

    @Test
    void data_survive_a_clean_stop() {
        try (MongoServer server = MongoServer.start(0, folder);
                MongoClient client = client(server.port())) {
            orders(client).insertOne(new Document("_id", "first"));
        }
        try (MongoServer server = MongoServer.start(0, folder);
                MongoClient client = client(server.port())) {
            assertThat(idsIn(client)).containsExactly("first");
        }
    }

    @Test
    void acknowledged_writes_survive_kill_9() throws Exception {
        int port = Ports.free();
        Process jvm = ServerJvm.start(MongoServer.class, port, Files.createDirectory(folder.resolve("data")));
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (MongoClient client = client(port);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            orders(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            for (int writer = 0; writer < WRITERS; writer++) {
                int mine = writer;
                writers.execute(() -> writeUntilTheServerIsGone(client, mine, acknowledged));
            }
            while (acknowledged.size() < ENOUGH && jvm.isAlive()) {
                Thread.onSpinWait();
            }
            jvm.destroyForcibly().waitFor();
        }

        try (MongoServer server = MongoServer.start(0, folder.resolve("data"));
                MongoClient client = client(server.port())) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(idsIn(client)).containsAll(acknowledged);
            assertThat(orders(client).find(Filters.eq("acknowledged", false)))
                    .as("at most the one write of each writer that was never answered")
                    .hasSizeLessThanOrEqualTo(WRITERS);
            everyDocumentIsStillGuardedByItsUniqueIndex(client);
        }
    }

    private static void writeUntilTheServerIsGone(MongoClient client, int writer, Queue<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "-" + i;
                orders(client)
                        .insertOne(new Document("_id", id).append("number", id).append("acknowledged", false));
                orders(client).updateOne(Filters.eq(id), Updates.set("acknowledged", true));
                acknowledged.add(id);
            }
        } catch (MongoException serverIsGone) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private static void everyDocumentIsStillGuardedByItsUniqueIndex(MongoClient client) {
        for (String id : idsIn(client)) {
            assertThatThrownBy(() -> orders(client).insertOne(new Document("_id", "other-" + id).append("number", id)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void the_file_does_not_grow_with_every_change_of_one_document() throws Exception {
        try (MongoServer server = MongoServer.start(0, folder);
                MongoClient client = client(server.port())) {
            orders(client).insertOne(new Document("_id", "busy"));
            for (int i = 0; i < 3_000; i++) {
                orders(client).updateOne(Filters.eq("busy"), Updates.set("revision", i));
            }
        }
        try (var files = Files.list(folder)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            assertThat(bytes).isLessThan(2_000_000);
        }
    }

    @Test
    void a_folder_in_use_is_refused_by_name() {
        try (MongoServer server = MongoServer.start(0, folder)) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> MongoServer.start(0, folder))
                    .isInstanceOf(ServerDidNotStart.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void a_port_in_use_is_refused_by_number() {
        try (MongoServer server = MongoServer.startTemporary(0)) {
            assertThatThrownBy(() -> MongoServer.startTemporary(server.port()))
                    .isInstanceOf(ServerDidNotStart.class)
                    .hasMessageContaining(String.valueOf(server.port()));
        }
    }

    @Test
    void ends_by_sigterm() throws Exception {
        int port = Ports.free();
        Process jvm = ServerJvm.start(MongoServer.class, port, Files.createDirectory(folder.resolve("data")));
        try (MongoClient client = client(port)) {
            orders(client).insertOne(new Document("_id", "kept"));
        }
        jvm.destroy();

        assertThat(jvm.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static MongoClient client(int port) {
        return MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=20000&retryWrites=false");
    }

    private static MongoCollection<Document> orders(MongoClient client) {
        return client.getDatabase("shop").getCollection("orders");
    }

    private static Set<String> idsIn(MongoClient client) {
        return StreamSupport.stream(orders(client).find().spliterator(), false)
                .map(order -> order.getString("_id"))
                .collect(Collectors.toSet());
    }
}
