package dev.jangteo.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server: the machine's own, or the one its Maven artifact carries. Keeps an append-only file. */
public final class RedisServer implements LocalServer {

    private static final String PID_FILE = "redis.pid";
    private static final Duration ORPHAN_LIMIT = Duration.ofSeconds(15);
    private static final int PING_MILLIS = 500;

    private final int port;
    private final ChildProcess process;
    private final Runnable afterStop;

    private RedisServer(int port, ChildProcess process, Runnable afterStop) {
        this.port = port;
        this.process = process;
        this.afterStop = afterStop;
    }

    /** Starts on the port (0: any free one) with its data in the folder; an orphan on that folder is ended first. */
    public static RedisServer start(int port, Path data) {
        return start(Ports.orFree(port), data, () -> {});
    }

    /** Starts with data that end with the server. */
    public static RedisServer startTemporary(int port) {
        Path data = TemporaryFolder.create("redis");
        return start(Ports.orFree(port), data, () -> TemporaryFolder.delete(data));
    }

    private static RedisServer start(int port, Path data, Runnable afterStop) {
        List<String> command = command(port, data);
        ChildProcess process = ChildProcess.start("redis-server", command, data, () -> answersPing(port));
        return new RedisServer(port, process, afterStop);
    }

    /** The command line that serves this folder on this port; ends an orphan on the folder, so that it can be run. */
    public static List<String> command(int port, Path data) {
        try {
            Files.createDirectories(data);
            endOrphan(data);
            return List.of(
                    executable(data).toString(),
                    "--port",
                    String.valueOf(port),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    data.toAbsolutePath().toString(),
                    "--pidfile",
                    data.resolve(PID_FILE).toAbsolutePath().toString(),
                    "--appendonly",
                    "yes",
                    "--save",
                    "");
        } catch (IOException e) {
            throw new ServerDidNotStart("Redis cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    private static Path executable(Path data) throws IOException {
        Optional<Path> own = Executable.onThePath("redis-server");
        if (own.isPresent()) {
            return own.get();
        }
        Path folder = Files.createDirectories(data.resolve("bin"));
        return ExecutableProvider.newJarResourceProvider(folder.toFile())
                .get()
                .toPath()
                .toAbsolutePath();
    }

    private static void endOrphan(Path data) throws IOException {
        Path pidFile = data.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid).filter(RedisServer::isRedis).ifPresent(RedisServer::end);
        Files.deleteIfExists(pidFile);
    }

    private static boolean isRedis(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(program -> program.startsWith("redis-server"))
                .isPresent();
    }

    private static void end(ProcessHandle orphan) {
        orphan.destroy();
        try {
            orphan.onExit().get(ORPHAN_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (ExecutionException e) {
            throw new ServerDidNotStart("The Redis of process " + orphan.pid() + " does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a Redis on this port has loaded its data and answers. */
    public static boolean answersPing(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PING_MILLIS);
            socket.setSoTimeout(PING_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
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

    /** Which Redis runs on this machine, in words for a person. */
    public static String variant() {
        return Executable.onThePath("redis-server")
                .map(path -> "redis-server from the PATH: " + path)
                .orElse("redis-server carried by embedded-redis");
    }

    @Override
    public void stop() {
        process.stop();
        try {
            afterStop.run();
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("The folder of Redis stays behind", e.getCause());
        }
    }

    /** Serves in a JVM of its own: {@code --port N --data DIR}. */
    public static void main(String[] arguments) throws InterruptedException {
        OwnJvm.run("Redis", arguments, RedisServer::start);
    }
}
