package dev.jangteo.platform.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Serves search in a JVM of its own: {@code --port N --data DIR}, on the loopback address only, ended cleanly by
 * SIGTERM. What it has acknowledged survives kill -9.
 */
public final class SearchServer {

    private SearchServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Before anything logs: Lucene speaks to java.util.logging.
        System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
        int port = Integer.parseInt(option("--port", arguments));
        try {
            SearchNode node = start(port, Path.of(option("--data", arguments)));
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "search-stop"));
        } catch (Exception e) { // whatever it is, it is the reason why there is no server
            e.printStackTrace();
            System.exit(1);
        }
        System.out.printf("Search is ready on port %d (%s)%n", port, SearchNode.description());
        new CountDownLatch(1).await();
    }

    private static SearchNode start(int port, Path data) throws Exception {
        refuseUnlessFree(port);
        return SearchNode.start(port, data);
    }

    /** A node that cannot listen says so only after everything else has started. */
    private static void refuseUnlessFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IOException("Search cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    private static String option(String name, String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf(name);
        if (at < 0 || at + 1 == all.size()) {
            throw new IllegalArgumentException("Missing option " + name + "; usage: --port N --data DIR");
        }
        return all.get(at + 1);
    }
}
