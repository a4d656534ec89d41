package dev.jangteo.platform.security;

import dev.jangteo.contracts.UserId;
import java.util.Set;

/** The logged-in user behind a request, as the verified access token names them. */
public record Caller(UserId userId, Set<Role> roles, String sessionId) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
