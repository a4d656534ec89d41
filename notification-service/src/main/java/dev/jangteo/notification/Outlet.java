package dev.jangteo.notification;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Letter;
import java.util.Optional;

/** A way out to the user: by SMTP, by the text message provider. */
public interface Outlet {
    Channel channel();

    /** Where the user is reached this way, if at all. */
    Optional<String> addressOf(Contact contact);

    /**
     * Hands a letter over. The other side may already have it when this throws, or when we die before it returns:
     * {@code noticeId} goes along, so that a second one can be recognised.
     *
     * @throws RuntimeException when it was not taken: it is tried again later
     */
    void send(String noticeId, String address, Letter letter);
}
