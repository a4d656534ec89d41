package dev.jangteo.launcher.stack;

import java.util.Locale;

/** What the services stand on: run here, unless the environment names another. */
public enum Server {
    KAFKA(9092, "KAFKA_BOOTSTRAP_SERVERS", ""),
    REDIS(6379, "REDIS_URL", "redis://"),
    MONGODB(27017, "MONGODB_URI", "mongodb://"),
    SEARCH(9200, "SEARCH_URL", "http://");

    private final int standardPort;
    private final String setting;
    private final String scheme;

    Server(int standardPort, String setting, String scheme) {
        this.standardPort = standardPort;
        this.setting = setting;
        this.scheme = scheme;
    }

    /** Its name in progress lines, logs and folders. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int standardPort() {
        return standardPort;
    }

    /** The environment variable that says where it is. */
    public String setting() {
        return setting;
    }

    /** The environment variable that says how its JVM is started, where it is one of ours. */
    public String javaOptions() {
        return "JANGTEO_" + name() + "_JAVA_OPTS";
    }

    /** Whether services start only when it is healthy. Without search they work, so they do not wait for it. */
    boolean isWaitedFor() {
        return this != SEARCH;
    }

    String addressOn(int port) {
        return scheme + "127.0.0.1:" + port;
    }
}
