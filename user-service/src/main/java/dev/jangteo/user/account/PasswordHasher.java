package dev.jangteo.user.account;

import dev.jangteo.platform.web.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Turns passwords into what may be stored, and compares. Either is computation made costly on purpose, so it has threads
 * of its own, one a core: requests run on virtual threads, and a rush of log-ins on those would hold up all others. Who
 * waited in vain is asked to come again, and nothing is computed for them any more.
 */
@Component
class PasswordHasher implements AutoCloseable {
    private static final String CURRENT = "bcrypt-sha384";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService cores = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("passwords-", 0).daemon().factory());
    private final Duration patience;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    @Autowired
    PasswordHasher(PasswordSettings settings) {
        this(settings, PATIENCE);
    }

    PasswordHasher(PasswordSettings settings, Duration patience) {
        this.patience = patience;
        this.encoder =
                new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new LongPasswordEncoder(settings.bcryptCost())));
        this.hashOfNobody = encode(new Password("nobody"));
    }

    /** @throws Unavailable when too many passwords wait already; so do the others */
    String hash(Password password) {
        return onACore(() -> encode(password));
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
        var matches = onACore(() -> encoder.matches(password.text(), hash.orElse(hashOfNobody)));
        return matches && hash.isPresent();
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T onACore(Callable<T> computation) {
        var result = cores.submit(computation);
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unavailable("a core to hash passwords on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for a core", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            result.cancel(false);
        }
    }

    @Override
    public void close() {
        cores.shutdown();
    }
}
