package dev.jangteo.platform.web.idempotency;

import dev.jangteo.contracts.Identifier;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What a request is called, as an argument of a controller method that is {@link Idempotent}: the same for each
 * repetition of it, another for every other request. Ids taken from it make what is made twice the same thing. A UUID in
 * its usual form; a random one for a request without a key.
 */
public record RequestName(String value) implements Identifier {
    public RequestName {
        Identifier.check(value);
    }

    /** The name of an operation's request by this key of this caller: a UUIDv8 (RFC 9562) from their SHA-256. */
    static RequestName of(String caller, String operation, String key) {
        var hash =
                ByteBuffer.wrap(new Sha256().add(caller).add(operation).add(key).bytes());
        var high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new RequestName(new UUID(high, low).toString());
    }

    static RequestName random() {
        return new RequestName(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
