package dev.jangteo.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiConsumer;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells services who called and by which address. What callers say of that themselves is dropped; behind a trusted
 * load balancer, {@code server.forward-headers-strategy} makes its word the request's own address before this.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class ForwardedHeaders implements RequestHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var headers = new HttpHeaders();
        headers.putAll(input);
        headers.remove("Forwarded");
        headers.remove("X-Forwarded-Prefix");
        describe(request.servletRequest(), headers::set);
        return headers;
    }

    /** Writes the headers that describe where a request came from. */
    public static void describe(HttpServletRequest request, BiConsumer<String, String> headers) {
        headers.accept("X-Forwarded-For", request.getRemoteAddr());
        headers.accept("X-Forwarded-Proto", request.getScheme());
        headers.accept("X-Forwarded-Host", request.getServerName());
        headers.accept("X-Forwarded-Port", Integer.toString(request.getServerPort()));
    }
}
