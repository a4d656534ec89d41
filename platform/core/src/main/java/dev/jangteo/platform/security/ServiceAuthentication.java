package dev.jangteo.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A peer service whose token has been verified. */
final class ServiceAuthentication extends AbstractAuthenticationToken {
    static final String ROLE = "SERVICE";

    private final String service;

    ServiceAuthentication(String service) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + ROLE)));
        this.service = service;
        super.setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return service;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceAuthentication it && it.service.equals(service);
    }

    @Override
    public int hashCode() {
        return service.hashCode();
    }
}
