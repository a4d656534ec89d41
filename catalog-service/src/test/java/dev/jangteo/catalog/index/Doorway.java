package dev.jangteo.catalog.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way to a server; closed, the server is away. */
final class Doorway {
    private final URI server;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;

    Doorway(URI server) {
        this.server = server;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void close() {
        closeQuietly(door);
        open.forEach(Doorway::closeQuietly);
        open.clear();
    }

    void open() {
        if (door.isClosed()) {
            door = listen(port);
        }
    }

    private ServerSocket listen(int at) {
        try {
            var listening = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> letIn(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letIn(ServerSocket listening) {
        try {
            while (true) {
                var guest = listening.accept();
                var host = new Socket(server.getHost(), server.getPort());
                open.addAll(List.of(guest, host));
                Thread.ofVirtual().start(() -> pass(guest, host));
                Thread.ofVirtual().start(() -> pass(host, guest));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // closed
        }
    }

    private static void closeQuietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
