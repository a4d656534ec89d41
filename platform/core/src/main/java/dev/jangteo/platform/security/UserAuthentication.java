package dev.jangteo.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A user whose access token has been verified. */
final class UserAuthentication extends AbstractAuthenticationToken {
    private final Caller caller;
    private final String token;

    UserAuthentication(Caller caller, String token) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList());
        this.caller = caller;
        this.token = token;
        super.setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.userId().value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserAuthentication it && it.token.equals(token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
