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
 * Refuses bodies above the limit with 413 before anything is done with them. A body whose length isn't announced is
 * read first, up to the limit.
 */
final class RequestSizeLimit extends OncePerRequestFilter {
    private final int limit;
    private final ProblemWriter problems;

    RequestSizeLimit(DataSize limit, ProblemWriter problems) {
        this.limit = Math.toIntExact(limit.toBytes());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
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

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(request, response, Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large"));
    }
}
