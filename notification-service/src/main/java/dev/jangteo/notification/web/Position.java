package dev.jangteo.notification.web;

import dev.jangteo.notification.Notice;
import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of the log ended. */
record Position(Instant createdAt, String id) {

    static String cursor(Notice notice) {
        return Cursor.encode(notice.createdAt().toString(), notice.id());
    }

    static Position of(String cursor) {
        var keys = Cursor.decode(cursor, 2);
        try {
            return new Position(Instant.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeException e) {
            throw new InvalidCursor();
        }
    }
}
