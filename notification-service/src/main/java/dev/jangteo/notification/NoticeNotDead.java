package dev.jangteo.notification;

import dev.jangteo.platform.web.Conflict;

/** The notice was sent, is still being tried, or has lost its point: only what was given up is tried anew. */
final class NoticeNotDead extends Conflict {
    NoticeNotDead(String id, NoticeStatus status) {
        super("notice-not-dead", id, status);
    }
}
