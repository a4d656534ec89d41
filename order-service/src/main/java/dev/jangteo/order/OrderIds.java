package dev.jangteo.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.jangteo.contracts.OrderId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Names an order by what asked for it: the same request is the same order, by construction (O1). */
final class OrderIds {
    private static final UUID NAMESPACE = UUID.fromString("6f4d4f0e-2a0c-5d0b-9a2f-6a616e677465");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OrderIds() {}

    /** UUIDv5 (RFC 9562 §5.5) of user and idempotency key. */
    static OrderId of(PlaceOrder wish) {
        NameBasedGenerator names = Generators.nameBasedGenerator(NAMESPACE, sha("SHA-1"));
        return new OrderId(
                names.generate(wish.userId() + "\n" + wish.idempotencyKey()).toString());
    }

    /** Tells two requests with the same key apart: SHA-256 of what was asked for, in hexadecimal. */
    static String fingerprint(PlaceOrder wish) {
        return HexFormat.of()
                .formatHex(sha("SHA-256").digest(JSON.writeValueAsString(wish).getBytes(UTF_8)));
    }

    private static MessageDigest sha(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
