package dev.jangteo.notification.web;

import dev.jangteo.notification.Notice;
import dev.jangteo.notification.NoticeStatus;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Template;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as its user sees it in their log; subject and time of sending are null before it is sent. */
record NoticeView(
        String id,
        Channel channel,
        Template template,
        @Nullable String subject,
        NoticeStatus status,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.channel(),
                notice.template(),
                notice.subject(),
                notice.status(),
                notice.createdAt(),
                notice.sentAt());
    }
}
