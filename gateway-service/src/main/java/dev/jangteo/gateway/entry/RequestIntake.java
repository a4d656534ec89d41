package dev.jangteo.gateway.entry;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in the whole body before anything is done with it, and refuses one above the limit with 413. So a caller who
 * sends slowly, or hangs up half-way, holds up nobody but themselves: no service waits for them, no breaker counts them.
 */
final class RequestIntake extends OncePerRequestFilter {
    private final int limit;
    private final ProblemWriter problems;

    RequestIntake(DataSize limit, ProblemWriter problems) {
        this.limit = Math.toIntExact(limit.toBytes());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
        } else if (!hasBody(request)) {
            chain.doFilter(request, response);
        } else {
            var body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refuse(request, response);
            } else {
                chain.doFilter(new BufferedBody(request, body), response);
            }
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(request, response, Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large"));
    }
}
