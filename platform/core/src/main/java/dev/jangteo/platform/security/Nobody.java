package dev.jangteo.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A stranger who showed a token that was not taken, and why: the answer where somebody is needed. */
final class Nobody extends AnonymousAuthenticationToken {
    private final RuntimeException why;

    Nobody(RuntimeException why) {
        super("nobody", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
        this.why = why;
    }

    RuntimeException why() {
        return why;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
