package dev.jangteo.notification.web;

import dev.jangteo.contracts.UserId;
import dev.jangteo.notification.Notice;
import dev.jangteo.notification.NoticeStatus;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Template;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as admins see it: how it goes with it, not what it says. */
record ManagedNoticeView(
        String id,
        UserId userId,
        Channel channel,
        Template template,
        NoticeStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    static ManagedNoticeView of(Notice notice) {
        return new ManagedNoticeView(
                notice.id(),
                notice.userId(),
                notice.channel(),
                notice.template(),
                notice.status(),
                notice.attempts(),
                notice.nextAttemptAt(),
                notice.createdAt(),
                notice.sentAt(),
                notice.problem());
    }
}
