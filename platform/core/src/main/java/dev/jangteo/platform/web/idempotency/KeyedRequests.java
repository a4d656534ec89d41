package dev.jangteo.platform.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets requests with a key be read before their controller does, and their answers be stored before they are sent. */
final class KeyedRequests extends OncePerRequestFilter {
    private final int longest;

    KeyedRequests(DataSize longest) {
        this.longest = Math.toIntExact(longest.toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Idempotent.KEY_HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new KeyedRequest(request, longest), answer);
        answer.copyBodyToResponse();
    }
}
