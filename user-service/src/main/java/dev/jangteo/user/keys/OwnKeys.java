package dev.jangteo.user.keys;

import dev.jangteo.platform.security.PublicKeys;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** This service need not ask itself over HTTP for the keys it owns. */
@Component
class OwnKeys implements PublicKeys {
    private final KeyRotation keys;

    OwnKeys(KeyRotation keys) {
        this.keys = keys;
    }

    @Override
    public Optional<ECPublicKey> find(String keyId) {
        return keys.publicKey(keyId);
    }
}
