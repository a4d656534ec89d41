package dev.jangteo.notification;

import dev.jangteo.platform.web.NotFound;

/** There is no notice of this id. */
final class NoticeNotFound extends NotFound {
    NoticeNotFound(String id) {
        super("notice-not-found", id);
    }
}
