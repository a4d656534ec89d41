package dev.jangteo.user.account;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into what may be stored, and compares. */
@Component
class PasswordHasher {
    private static final String CURRENT = "bcrypt-sha384";

    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    PasswordHasher(PasswordSettings settings) {
        this.encoder =
                new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new LongPasswordEncoder(settings.bcryptCost())));
        this.hashOfNobody = encode(new Password("nobody"));
    }

    String hash(Password password) {
        return encode(password);
    }

    private String encode(Password password) {
        var hash = encoder.encode(password.text());
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    /** Whether the hash is of this password. Without a hash it isn't, and finding out takes as long. */
    boolean matches(Password password, Optional<String> hash) {
        var matches = encoder.matches(password.text(), hash.orElse(hashOfNobody));
        return matches && hash.isPresent();
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
