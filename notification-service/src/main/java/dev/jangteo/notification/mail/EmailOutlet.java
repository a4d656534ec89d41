package dev.jangteo.notification.mail;

import static java.util.Objects.requireNonNull;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.notification.Outlet;
import dev.jangteo.notification.wording.Channel;
import dev.jangteo.notification.wording.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mails by SMTP, as text and HTML. The Message-ID is made of the notice's id: should a crash make us send a mail
 * twice, mail servers and programs can tell that it is one.
 */
@Component
class EmailOutlet implements Outlet {
    private final JavaMailSender smtp;
    private final MailProperties properties;
    private final Clock clock;

    EmailOutlet(JavaMailSender smtp, MailProperties properties, Clock clock) {
        this.smtp = smtp;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
        return Optional.of(contact.email());
    }

    @Override
    public void send(String noticeId, String address, Letter letter) {
        try {
            smtp.send(mail(noticeId, address, letter));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private MimeMessage mail(String noticeId, String address, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var mail = smtp.createMimeMessage();
        var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setFrom(properties.from(), properties.sender());
        parts.setTo(address);
        parts.setSubject(requireNonNull(letter.subject(), "mails have a subject"));
        parts.setText(letter.text(), requireNonNull(letter.html(), "mails are text and HTML"));
        parts.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<%s@%s>".formatted(noticeId.replace(':', '.'), properties.domain()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
