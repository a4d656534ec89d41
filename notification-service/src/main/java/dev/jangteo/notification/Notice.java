package dev.jangteo.notification;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Occasion;
import dev.jangteo.notification.wording.Template;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One notice to one user by one channel.
 *
 * @param id event and channel: however often the event comes, it is the same notice
 * @param occasion forgotten once sent: it may hold secrets and addresses that nobody needs any more
 * @param attempts tries to send it, the one under way included
 * @param nextAttemptAt when it may be tried next; while a try is under way, when that counts as lost; null when it is
 *     settled
 * @param subject as sent
 * @param problem why the last try came to nothing
 */
@Document("notices")
@CompoundIndex(def = "{'userId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(def = "{'status': 1, 'createdAt': -1, '_id': -1}")
public record Notice(
        @Id String id,
        UserId userId,
        Channel channel,
        Template template,
        @Nullable Occasion occasion,
        NoticeStatus status,
        int attempts,
        @Indexed(sparse = true) @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable String subject,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    static Notice of(EventId event, UserId user, Channel channel, Occasion occasion, Instant now) {
        return new Notice(
                event + ":" + channel.name(),
                user,
                channel,
                occasion.template(),
                occasion,
                NoticeStatus.PENDING,
                0,
                now,
                now,
                null,
                null,
                null);
    }
}
