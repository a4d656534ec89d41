package dev.jangteo.platform.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.Binary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What was answered, to be answered again. */
record StoredAnswer(int status, Map<String, String> headers, Binary body) {
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);
    private static final Set<Integer> FINAL_REFUSALS = Set.of(
            HttpStatus.NOT_FOUND.value(),
            HttpStatus.CONFLICT.value(),
            HttpStatus.GONE.value(),
            HttpStatus.UNPROCESSABLE_CONTENT.value());

    /** Whether the answer would be the same the next time: done, or refused for good. */
    static boolean isFinal(HttpServletResponse response) {
        return (response.getStatus() >= 200 && response.getStatus() < 300)
                || (FINAL_REFUSALS.contains(response.getStatus())
                        && response.getHeader(HttpHeaders.RETRY_AFTER) == null);
    }

    static StoredAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (response.getContentType() != null) { // its own property until it is sent
            headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
        }
        return new StoredAnswer(response.getStatus(), headers, new Binary(response.getContentAsByteArray()));
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader(Idempotent.REPLAYED_HEADER, "true");
        response.getOutputStream().write(body.getData());
    }
}
