package dev.jangteo.platform.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request whose body can be looked at before its controller reads it. */
final class KeyedRequest extends HttpServletRequestWrapper {
    private final int longest;
    private byte @Nullable [] body;

    KeyedRequest(HttpServletRequest request, int longest) {
        super(request);
        this.longest = longest;
    }

    /**
     * What makes it the same request: method, path, query in any order, and the body byte for byte.
     *
     * @throws ResponseStatusException when the body is too long
     */
    String fingerprint() throws IOException {
        var query = Objects.requireNonNullElse(getQueryString(), "").split("&");
        Arrays.sort(query);
        return new Sha256()
                .add(getMethod())
                .add(getRequestURI())
                .add(String.join("&", query))
                .add(read())
                .text();
    }

    private byte[] read() throws IOException {
        var read = super.getInputStream().readNBytes(longest + 1);
        if (read.length > longest) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        body = read;
        return read;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (body == null) {
            return super.getReader();
        }
        var charset = getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), charset));
    }

    /** The body read before. */
    private static final class Again extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Again(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read at once: there is nothing to wait for");
        }
    }
}
