package dev.jangteo.platform.security;

import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/** The keys users' access tokens may be signed with. The service that owns them gives its own bean of this type. */
@FunctionalInterface
public interface PublicKeys {

    /**
     * The published key of that id.
     *
     * @throws dev.jangteo.platform.web.Unavailable when that can't be said now
     */
    Optional<ECPublicKey> find(String keyId);
}
