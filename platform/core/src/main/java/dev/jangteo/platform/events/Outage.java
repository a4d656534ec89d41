package dev.jangteo.platform.events;

import java.util.Set;

/**
 * Tells failures that are an outage's fault, not the event's: a store, a peer or the network can't be reached now. Goes
 * by names, since a service has only the stores it uses.
 */
final class Outage {
    /** These and everything that extends them. */
    static final Set<String> KINDS = Set.of(
            "dev.jangteo.platform.web.Unavailable",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.TransientDataAccessResourceException",
            "org.springframework.dao.QueryTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "io.lettuce.core.RedisConnectionException",
            "io.lettuce.core.RedisCommandTimeoutException",
            "io.lettuce.core.RedisLoadingException",
            "java.net.SocketException",
            "java.net.SocketTimeoutException",
            "java.net.UnknownHostException",
            "java.net.http.HttpTimeoutException",
            "java.nio.channels.ClosedChannelException");

    /** These alone: what extends them tells of wrong commands too. */
    static final Set<String> EXACTLY = Set.of("io.lettuce.core.RedisException");

    private Outage() {}

    static boolean caused(Throwable failure) {
        return Causes.of(failure).anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        if (EXACTLY.contains(failure.getClass().getName())) {
            return true;
        }
        for (Class<?> kind = failure.getClass(); kind != null; kind = kind.getSuperclass()) {
            if (KINDS.contains(kind.getName())) {
                return true;
            }
        }
        return false;
    }
}
