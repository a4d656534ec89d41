package dev.jangteo.notification;

import dev.jangteo.contracts.EventId;
import dev.jangteo.contracts.EventMeta;
import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.contracts.UserId;
import dev.jangteo.notification.contact.Contacts;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Occasion;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Decides that a user is told something, once for an event and a channel. */
@Service
public class Notifying {
    private final Notices notices;
    private final Contacts contacts;
    private final Sender sender;
    private final Clock clock;

    Notifying(Notices notices, Contacts contacts, Sender sender, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.sender = sender;
        this.clock = clock;
    }

    public void email(EventId event, UserId user, Occasion occasion) {
        tell(Notice.of(event, user, Channel.EMAIL, occasion, clock.instant()));
    }

    public void text(EventId event, UserId user, Occasion occasion) {
        tell(Notice.of(event, user, Channel.SMS, occasion, clock.instant()));
    }

    /** Tells the shop's own people by e-mail, if they want to be told. */
    public void shop(EventId event, Occasion occasion) {
        if (contacts.of(Contacts.SHOP).isPresent()) {
            email(event, Contacts.SHOP, occasion);
        }
    }

    /**
     * Has a notice that was given up tried anew, from the first try on.
     *
     * @throws NoticeNotFound when there is none of this id
     * @throws NoticeNotDead when it was not given up
     */
    public Notice retry(String id) {
        var notice = notices.revive(id, clock.instant())
                .orElseThrow(() -> notices.find(id)
                        .<RuntimeException>map(it -> new NoticeNotDead(id, it.status()))
                        .orElseGet(() -> new NoticeNotFound(id)));
        sender.wake(id);
        return notice;
    }

    /** Remembers how to reach a user, unless something newer is known, and sends what waited for it. */
    public void contact(EventMeta meta, UserId user, Contact contact) {
        if (contacts.remember(user, contact, meta.sequence())) {
            notices.contactKnown(user, clock.instant()).forEach(sender::wake);
        }
    }

    private void tell(Notice notice) {
        if (notices.add(notice)) {
            sender.wake(notice.id());
        }
    }
}
