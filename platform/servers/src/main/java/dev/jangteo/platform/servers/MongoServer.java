package dev.jangteo.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB server: the machine's own {@code mongod} when there is one, else mongo-java-server on an H2 store that
 * commits before it answers, so that acknowledged writes survive kill -9.
 */
public final class MongoServer implements LocalServer {

    private static final String STORE = "mongo.mv";

    /** An eighth of the heap. */
    private static final int CACHE_MEGABYTES = (int) (Runtime.getRuntime().maxMemory() >> 23);

    /** A waiting write holds one of these threads until it is on disk; the wider the group, the fewer the commits. */
    private static final String EVENT_LOOP_THREADS = "32";

    private final int port;
    private final Runnable stop;
    private boolean stopped;

    private MongoServer(int port, Runnable stop) {
        this.port = port;
        this.stop = stop;
    }

    /** Starts on the port (0: any free one) with its data in the folder. */
    public static MongoServer start(int port, Path data) {
        int chosen = Ports.orFree(port);
        return nativeCommand(chosen, data)
                .map(command -> startNative(chosen, command, data))
                .orElseGet(() -> startEmbedded(chosen, openStore(data)));
    }

    /** Starts with data that end with the server. */
    public static MongoServer startTemporary(int port) {
        int chosen = Ports.orFree(port);
        if (Executable.onThePath("mongod").isEmpty()) {
            return startEmbedded(
                    chosen, new MVStore.Builder().autoCommitDisabled().open());
        }
        Path data = TemporaryFolder.create("mongo");
        MongoServer server = start(chosen, data);
        return new MongoServer(chosen, () -> {
            server.stop();
            TemporaryFolder.delete(data);
        });
    }

    /** The command line of the machine's own {@code mongod}, when it has one. */
    public static Optional<List<String>> nativeCommand(int port, Path data) {
        return Executable.onThePath("mongod")
                .map(mongod -> List.of(
                        mongod.toString(),
                        "--port",
                        String.valueOf(port),
                        "--bind_ip",
                        "127.0.0.1",
                        "--dbpath",
                        created(data).toAbsolutePath().toString()));
    }

    private static MongoServer startNative(int port, List<String> command, Path data) {
        ChildProcess process = ChildProcess.start("mongod", command, data, () -> Ports.answers(port));
        return new MongoServer(port, process::stop);
    }

    private static MongoServer startEmbedded(int port, MVStore store) {
        if (System.getProperty("io.netty.eventLoopThreads") == null) {
            System.setProperty("io.netty.eventLoopThreads", EVENT_LOOP_THREADS);
        }
        var server = new de.bwaldvogel.mongo.MongoServer(new DurableBackend(store));
        try {
            server.bind("127.0.0.1", port);
        } catch (Exception e) { // Netty throws the checked BindException without declaring it
            server.shutdownNow();
            throw new ServerDidNotStart("MongoDB cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        return new MongoServer(port, server::shutdownNow);
    }

    private static MVStore openStore(Path data) {
        Path file = created(data).resolve(STORE);
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setRetentionTime(0);
            return store;
        } catch (RuntimeException e) {
            throw new ServerDidNotStart("MongoDB cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    private static Path created(Path data) {
        try {
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new ServerDidNotStart("MongoDB cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String description() {
        return variant();
    }

    /** Which MongoDB server runs on this machine, in words for a person. */
    public static String variant() {
        return Executable.onThePath("mongod")
                .map(path -> "mongod from the PATH: " + path)
                .orElse("mongo-java-server, embedded: for development, not for production");
    }

    @Override
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            stop.run();
        }
    }

    /** Serves in a JVM of its own: {@code --port N --data DIR}. */
    public static void main(String[] arguments) throws InterruptedException {
        OwnJvm.run("MongoDB", arguments, MongoServer::start);
    }
}
