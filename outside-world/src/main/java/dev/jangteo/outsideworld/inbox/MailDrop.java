package dev.jangteo.outsideworld.inbox;

import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.store.InMemoryStore;
import com.icegreen.greenmail.user.UserManager;
import dev.jangteo.outsideworld.faults.Fault;
import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Faults;
import dev.jangteo.outsideworld.faults.Traits;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where the SMTP conversation hands a mail over; scripted faults strike here. */
@Component
class MailDrop extends SmtpManager {
    private final Inbox inbox;
    private final Faults faults;
    private final Clock clock;

    @Autowired
    MailDrop(Inbox inbox, Faults faults, Clock clock) {
        this(new ImapHostManagerImpl(new InMemoryStore()), inbox, faults, clock);
    }

    private MailDrop(ImapHostManagerImpl mailboxes, Inbox inbox, Faults faults, Clock clock) {
        super(mailboxes, new UserManager(mailboxes));
        this.inbox = inbox;
        this.faults = faults;
        this.clock = clock;
    }

    /** The SMTP answer that refuses the mail, or null: it was taken. */
    @Override
    public @Nullable String checkData(SmtpState state) {
        Optional<Fault> struck = struck(state.getMessage());
        if (struck.isEmpty()) {
            return keep(state);
        }
        Fault fault = struck.get();
        return switch (fault.kind()) {
            case DECLINE -> "550 5.1.1 No such mailbox here";
            case ERROR_500 -> "451 4.3.0 Try again later";
            case SLOW -> {
                fault.pause();
                yield keep(state);
            }
            case TIMEOUT_AFTER_CHARGE -> {
                String answer = keep(state);
                fault.pause();
                yield answer;
            }
            case WEBHOOK_TWICE, WEBHOOK_LATE, WEBHOOK_NEVER ->
                throw new IllegalStateException(fault.kind() + " does not strike mail");
        };
    }

    private Optional<Fault> struck(MovingMessage message) {
        String from = message.getReturnPath().getEmail();
        return message.getToAddresses().stream()
                .map(to -> faults.strike(
                        FaultTarget.SMTP, Traits.of("to", to.getEmail()).and("from", from)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private @Nullable String keep(SmtpState state) {
        try {
            inbox.receive(MailReader.read(state.getMessage(), clock.instant()));
            return null;
        } catch (MessagingException e) {
            return "554 5.6.0 Cannot read this message: " + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing more to do: {@link #checkData} kept it. */
    @Override
    public void send(SmtpState state) {}
}
