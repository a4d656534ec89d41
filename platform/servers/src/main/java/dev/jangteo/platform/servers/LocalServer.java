package dev.jangteo.platform.servers;

/** A running broker, store or search engine that listens on the loopback address only. */
public sealed interface LocalServer extends AutoCloseable permits KafkaServer, RedisServer, MongoServer, SearchEngine {

    /** The port in use, also when port 0 was asked for. */
    int port();

    /** Which program serves, in words for a person: "redis-server from the PATH", say. */
    String description();

    /** Ends the server cleanly and returns when it has ended; a second call does nothing. */
    void stop();

    @Override
    default void close() {
        stop();
    }
}
