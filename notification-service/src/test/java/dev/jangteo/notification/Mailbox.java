package dev.jangteo.notification;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A mail server that can be switched off, and the letters it took in. */
final class Mailbox {
    private final int port = freePort();
    private GreenMail server = started();

    /** A mail as it arrived. */
    record Mail(String to, String from, String subject, String text, String html, String messageId) {}

    int port() {
        return port;
    }

    void switchOff() {
        server.stop();
    }

    void switchOn() {
        server = started();
    }

    /** Waits until so many mails to the address arrived. */
    List<Mail> awaitMails(String address, int count) {
        return await(count + " mails to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(() -> to(address), mails -> mails.size() >= count);
    }

    List<Mail> to(String address) {
        var mails = new ArrayList<Mail>();
        for (var message : server.getReceivedMessages()) {
            var mail = read(message);
            if (mail.to().equals(address)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static Mail read(MimeMessage message) {
        try {
            var from = (InternetAddress) message.getFrom()[0];
            return new Mail(
                    ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress(),
                    from.getPersonal() + " " + from.getAddress(),
                    message.getSubject(),
                    part(message.getContent(), "text/plain"),
                    part(message.getContent(), "text/html"),
                    message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        var multipart = (MimeMultipart) content;
        for (int i = 0; i < multipart.getCount(); i++) {
            var part = multipart.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.isMimeType("multipart/*")) {
                return part(part.getContent(), type);
            }
        }
        throw new AssertionError("no " + type + " in the mail");
    }

    private GreenMail started() {
        var smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(10_000);
        var mail = new GreenMail(smtp);
        mail.start();
        return mail;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
