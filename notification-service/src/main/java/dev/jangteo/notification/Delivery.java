package dev.jangteo.notification;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.notification.contact.Contacts;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one notice: finds out to whom and in which words, hands it over, and writes down how that went. */
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Notices notices;
    private final Contacts contacts;
    private final Wording wording;
    private final Map<Channel, Outlet> outlets;
    private final NotificationProperties properties;
    private final MeterRegistry metrics;
    private final Clock clock;

    Delivery(
            Notices notices,
            Contacts contacts,
            Wording wording,
            List<Outlet> outlets,
            NotificationProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.wording = wording;
        this.outlets = outlets.stream().collect(toUnmodifiableMap(Outlet::channel, outlet -> outlet));
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Tries the notice, unless it is not due or another sender has it.
     *
     * @return how long to wait before it is tried again; nothing when there is no more to do here
     */
    Optional<Duration> attempt(String id) {
        var now = clock.instant();
        return notices.claim(id, now, now.plus(properties.oneTry())).flatMap(claimed -> attempt(claimed, now));
    }

    private Optional<Duration> attempt(Notice claimed, Instant now) {
        if (claimed.attempts() > properties.attempts()) {
            return giveUp(claimed, "every try was lost with its sender");
        }
        try {
            return contacts.of(claimed.userId())
                    .map(contact -> send(claimed, contact, now))
                    .orElseGet(() -> await(claimed, now));
        } catch (RuntimeException e) {
            return failed(claimed, e);
        }
    }

    private Optional<Duration> send(Notice claimed, Contact contact, Instant now) {
        var occasion = requireNonNull(claimed.occasion(), "kept until the notice is settled");
        var outlet = requireNonNull(outlets.get(claimed.channel()), "an outlet for every channel");
        var address = outlet.addressOf(contact);
        if (address.isEmpty() || occasion.isOverAt(now)) {
            notices.skipped(claimed, address.isEmpty() ? "the user gave no address for this channel" : "too late");
            count(claimed, "skipped");
            return Optional.empty();
        }
        var letter = wording.letter(claimed.channel(), occasion, contact);
        outlet.send(claimed.id(), address.get(), letter);
        notices.sent(claimed, letter.subject(), clock.instant());
        count(claimed, "sent");
        return Optional.empty();
    }

    /** The user's events come by another topic and may be behind: the longer it takes, the more rarely we look. */
    private Optional<Duration> await(Notice claimed, Instant now) {
        var waited = Duration.between(claimed.createdAt(), now);
        if (waited.compareTo(properties.contactWait()) > 0) {
            return giveUp(claimed, "nobody told us how to reach user " + claimed.userId());
        }
        var pause = waited.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : waited;
        pause = pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
        notices.awaitContact(claimed, now.plus(pause));
        count(claimed, "awaiting-contact");
        return Optional.of(pause);
    }

    private Optional<Duration> failed(Notice claimed, RuntimeException e) {
        if (claimed.attempts() >= properties.attempts()) {
            return giveUp(claimed, e.toString());
        }
        var pause = properties.pauseAfter(claimed.attempts());
        log.warn("notice {} not sent, next try in {}: {}", claimed.id(), pause, e.toString());
        notices.failed(claimed, clock.instant().plus(pause), e.toString());
        count(claimed, "failed");
        return Optional.of(pause);
    }

    private Optional<Duration> giveUp(Notice claimed, String why) {
        log.error("notice {} given up: {}", claimed.id(), why);
        notices.dead(claimed, why);
        count(claimed, "dead");
        return Optional.empty();
    }

    private void count(Notice notice, String outcome) {
        metrics.counter("notices", "channel", notice.channel().name(), "outcome", outcome)
                .increment();
    }
}
