package dev.jangteo.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.EcPublicJwk;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;

/** What user-service holds and serves: the key that signs access tokens, and its public half as a JWKS over HTTP. */
final class UserKeys {
    static final String KEY_ID = "test-key";
    static final UserKeys INSTANCE = new UserKeys();

    private final KeyPair keys = Jwts.SIG.ES256.keyPair().build();
    private final HttpServer server;

    private UserKeys() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] jwks = jwks().getBytes(UTF_8);
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        server.start();
    }

    KeyPair keys() {
        return keys;
    }

    String uri() {
        return "http://127.0.0.1:%d/.well-known/jwks.json"
                .formatted(server.getAddress().getPort());
    }

    private String jwks() {
        EcPublicJwk key =
                Jwks.builder().key((ECPublicKey) keys.getPublic()).id(KEY_ID).build();
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}]}""".formatted(KEY_ID, key.get("x"), key.get("y"));
    }
}
