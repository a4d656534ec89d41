package dev.jangteo.platform.servers;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Runs one server as the main program of its JVM: {@code --port N --data DIR}, ended cleanly by SIGTERM. */
final class OwnJvm {

    /** How a server starts on a port with its data folder. */
    @FunctionalInterface
    interface Start {
        LocalServer on(int port, Path data);
    }

    private OwnJvm() {}

    static void run(String name, String[] arguments, Start start) throws InterruptedException {
        LocalServer server;
        try {
            server = start.on(Integer.parseInt(option("--port", arguments)), Path.of(option("--data", arguments)));
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, name + "-stop"));
        System.out.printf("%s is ready on port %d (%s)%n", name, server.port(), server.description());
        new CountDownLatch(1).await();
    }

    private static String option(String name, String[] arguments) {
        String value = valueAfter(name, arguments);
        if (value == null) {
            throw new IllegalArgumentException("Missing option " + name + "; usage: --port N --data DIR");
        }
        return value;
    }

    private static @Nullable String valueAfter(String name, String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return null;
    }
}
