package dev.jangteo.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A position in a keyset-paged list: the sort keys of its last row, opaque to callers. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String... keys) {
        var bytes = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The keys given to {@link #encode}.
     *
     * @throws InvalidCursor when it isn't one of ours
     */
    public static List<String> decode(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return List.of(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new InvalidCursor();
        }
    }

    /**
     * The keys given to {@link #encode}, known to be so many.
     *
     * @throws InvalidCursor when it isn't one of ours
     */
    public static List<String> decode(String cursor, int count) {
        var keys = decode(cursor);
        if (keys.size() != count) {
            throw new InvalidCursor();
        }
        return keys;
    }
}
