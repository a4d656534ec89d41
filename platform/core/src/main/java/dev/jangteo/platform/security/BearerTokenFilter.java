package dev.jangteo.platform.security;

import dev.jangteo.platform.web.Unauthenticated;
import dev.jangteo.platform.web.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls. A token that is no good makes nobody of the caller; only where somebody is needed does it
 * become the answer, so that an old token doesn't lock anyone out of the shop window.
 */
final class BearerTokenFilter extends OncePerRequestFilter {
    static final String INTERNAL = "/internal/";
    private static final String SCHEME = "Bearer ";

    private final JwtVerifier users;
    private final ServiceTokens services;
    private final List<CallerCheck> checks;

    BearerTokenFilter(JwtVerifier users, ServiceTokens services, List<CallerCheck> checks) {
        this.users = users;
        this.services = services;
        this.checks = checks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authenticate(request, token));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Authentication authenticate(HttpServletRequest request, String token) {
        try {
            if (request.getServletPath().startsWith(INTERNAL)) {
                return new ServiceAuthentication(services.verify(token));
            }
            var caller = users.verify(token);
            checks.forEach(it -> it.check(caller));
            return new UserAuthentication(caller, token);
        } catch (Unauthenticated | Unavailable why) {
            return new Nobody(why);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
