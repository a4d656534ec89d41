package dev.jangteo.user.keys;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One ES256 key pair as stored. Never changed after it was made, so what instances hold in memory can't be stale.
 *
 * @param generation 1, 2, 3…: being the {@code _id}, of two instances that make the next key one succeeds
 * @param kid RFC 7638 thumbprint of the public key
 * @param publicKey X.509, base64
 * @param sealedPrivateKey PKCS #8, sealed under the kid
 * @param usableFrom when it begins to sign; until then it is only published
 */
@Document("signingKeys")
record SigningKey(@Id long generation, String kid, String publicKey, String sealedPrivateKey, Instant usableFrom) {

    static SigningKey generate(long generation, Instant usableFrom, Seal seal) {
        var pair = Jwts.SIG.ES256.keyPair().build();
        var kid = Jwks.builder()
                .key((ECPublicKey) pair.getPublic())
                .idFromThumbprint()
                .build()
                .getId();
        return new SigningKey(
                generation,
                kid,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                seal.close(pair.getPrivate().getEncoded(), kid),
                usableFrom);
    }

    boolean isUsable(Instant now) {
        return !now.isBefore(usableFrom);
    }

    ECPublicKey verifyingKey() {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("stored public key " + kid + " is not readable", e);
        }
    }

    /** @throws Seal.DoesNotOpen when it was stored under another secret */
    PrivateKey signingKey(Seal seal) {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(seal.open(sealedPrivateKey, kid)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("stored private key " + kid + " is not readable", e);
        }
    }
}
