package dev.jangteo.user.admin;

import dev.jangteo.contracts.UserId;
import dev.jangteo.user.session.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Changes an account in MongoDB and ends its sessions in Redis: both, also when we die in between. The intent is noted
 * first; what is found noted for long is carried out. At worst somebody logs in once more than needed.
 */
@Component
class SessionEndings {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final NotedEndings notes;
    private final Sessions sessions;
    private final Clock clock;

    SessionEndings(NotedEndings notes, Sessions sessions, Clock clock) {
        this.notes = notes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param change says whether the sessions must end */
    void withChangeOf(UserId user, Function<UserId, Boolean> change) {
        var note = notes.insert(new SessionEnding(UUID.randomUUID().toString(), user, clock.instant()));
        if (change.apply(user)) {
            sessions.endAll(user);
        }
        notes.delete(note);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void finish() {
        var longAgo = clock.instant().minus(LONG);
        notes.findAll().stream().filter(it -> it.notedAt().isBefore(longAgo)).forEach(it -> {
            sessions.endAll(it.user());
            notes.delete(it);
        });
    }
}
