package dev.jangteo.user.keys.web;

import dev.jangteo.user.keys.KeyRotation;
import io.jsonwebtoken.security.PublicJwk;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the public keys (RFC 7517). */
@RestController
class JwksController {
    /** Shorter than a new key is published before it signs. */
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final KeyRotation keys;

    JwksController(KeyRotation keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<KeySet> keys() {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(new KeySet(keys.published()));
    }

    record KeySet(List<PublicJwk<?>> keys) {}
}
