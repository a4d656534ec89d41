package dev.jangteo.outsideworld.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Takes from a MIME message what people and tests want to see. */
final class MailReader {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");

    private @Nullable String text;
    private @Nullable String html;

    private MailReader() {}

    static Mail read(MovingMessage message, Instant receivedAt) throws MessagingException, IOException {
        MailReader reader = new MailReader();
        MimeMessage mime = message.getMessage();
        reader.visit(mime);
        List<String> to = message.getToAddresses().stream()
                .map(MailAddress::getEmail)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return new Mail(
                "mail-" + UUID.randomUUID(),
                mime.getMessageID() == null ? "" : mime.getMessageID(),
                from(mime),
                to,
                mime.getSubject() == null ? "" : mime.getSubject(),
                reader.text,
                reader.html,
                links(reader.html, reader.text),
                receivedAt);
    }

    private static String from(MimeMessage mime) throws MessagingException, IOException {
        String header = mime.getHeader("From", ", ");
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    private void visit(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                visit(parts.getBodyPart(i));
            }
        } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            if (text == null && part.isMimeType("text/plain")) {
                text = part.getContent().toString();
            } else if (html == null && part.isMimeType("text/html")) {
                html = part.getContent().toString();
            }
        }
    }

    private static List<String> links(@Nullable String html, @Nullable String text) {
        Stream<String> inHtml = html == null ? Stream.of() : found(html).map(HtmlUtils::htmlUnescape);
        Stream<String> inText = text == null ? Stream.of() : found(text);
        return Stream.concat(inHtml, inText).distinct().toList();
    }

    private static Stream<String> found(String body) {
        return LINK.matcher(body).results().map(MatchResult::group);
    }
}
