package dev.jangteo.outsideworld.inbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that arrived, newest first, within bounds. Not kept over a restart. */
@Component
public class Inbox {
    private static final int MOST_ITEMS = 5_000;
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Shelf<Mail> mails = new Shelf<>(MOST_ITEMS, MOST_CHARACTERS);
    private final Shelf<TextMessage> messages = new Shelf<>(MOST_ITEMS, MOST_CHARACTERS);

    void receive(Mail mail) {
        mails.add(mail);
    }

    public void receive(TextMessage message) {
        messages.add(message);
    }

    List<Mail> mails(@Nullable String to, int limit) {
        return mails.newest(mail -> mail.isTo(to), limit);
    }

    Optional<Mail> mail(String id) {
        return mails.newest(mail -> mail.id().equals(id), 1).stream().findFirst();
    }

    List<TextMessage> messages(@Nullable String to, int limit) {
        return messages.newest(message -> message.isTo(to), limit);
    }

    void clear() {
        mails.clear();
        messages.clear();
    }
}
