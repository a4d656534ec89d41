package dev.jangteo.platform.web.idempotency;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Claims a request before its controller is called, and stores or frees it before the answer leaves. */
final class IdempotencyInterceptor implements HandlerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(IdempotencyInterceptor.class);
    private static final String OURS = Standing.Ours.class.getName();

    private final Claims claims;
    private final long longestAnswer;
    private final MeterRegistry metrics;

    IdempotencyInterceptor(Claims claims, DataSize longestAnswer, MeterRegistry metrics) {
        this.claims = claims;
        this.longestAnswer = longestAnswer.toBytes();
        this.metrics = metrics;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var terms = handler instanceof HandlerMethod it ? it.getMethodAnnotation(Idempotent.class) : null;
        if (terms == null) {
            return true;
        }
        var key = request.getHeader(Idempotent.KEY_HEADER);
        if (key == null && !terms.required()) {
            return true;
        }
        if (key == null) {
            throw IdempotencyKeyInvalid.missing();
        }
        return claim(request, response, IdempotencyKeyInvalid.check(key));
    }

    private boolean claim(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        var operation =
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var name = RequestName.of(CallerName.current(), operation, key);
        var standing = claims.claim(name, operation, keyed(request).fingerprint());
        count(standing);
        return switch (standing) {
            case Standing.Ours it -> {
                request.setAttribute(OURS, it);
                RequestNameResolver.remember(request, name);
                yield true;
            }
            case Standing.Answered it -> {
                it.answer().writeTo(response);
                yield false;
            }
            case Standing.InProgress() -> throw new RequestInProgress();
            case Standing.Different() -> throw new IdempotencyKeyReused();
        };
    }

    /** A store that fails now mustn't keep the caller from an answer there is: the claim ends with its lease. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception unresolved) {
        if (!(request.getAttribute(OURS) instanceof Standing.Ours ours)) {
            return;
        }
        request.removeAttribute(OURS);
        try {
            end(ours, unresolved == null ? captured(response) : null);
        } catch (RuntimeException e) {
            log.warn("the answer to request {} isn't stored: repeated, it is carried out again", ours.name(), e);
        }
    }

    private void end(Standing.Ours ours, @Nullable ContentCachingResponseWrapper answer) {
        if (answer == null || !StoredAnswer.isFinal(answer)) {
            claims.release(ours);
        } else if (answer.getContentSize() > longestAnswer) {
            log.warn("the answer to request {} is too long to be kept: {} bytes", ours.name(), answer.getContentSize());
            claims.release(ours);
        } else if (!claims.answer(ours, StoredAnswer.of(answer))) {
            log.warn("request {} took longer than its lease and was carried out by another too", ours.name());
        }
    }

    private void count(Standing standing) {
        var outcome = standing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        metrics.counter("idempotency.requests", "standing", outcome).increment();
    }

    private static KeyedRequest keyed(HttpServletRequest request) {
        return requireNonNull(
                WebUtils.getNativeRequest(request, KeyedRequest.class), "the filter of keyed requests comes first");
    }

    private static ContentCachingResponseWrapper captured(HttpServletResponse response) {
        return requireNonNull(
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class),
                "the filter of keyed requests comes first");
    }
}
