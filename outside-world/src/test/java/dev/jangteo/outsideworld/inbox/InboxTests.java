package dev.jangteo.outsideworld.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.outsideworld.testing.Http.Answer;
import dev.jangteo.outsideworld.testing.Shop;
import dev.jangteo.outsideworld.testing.World;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mails sent by a real mail client. */
class InboxTests {
    private final World world = World.shared();
    private final String to = "hana." + UUID.randomUUID() + "@example.com";

    @Test
    void a_mail_can_be_read_with_its_links() throws Exception {
        send(world, "가입을 환영합니다", "<p>안녕하세요 <a href=\"http://localhost:8080/v?a=1&amp;b=2\">확인</a></p>");

        JsonNode mail = only();
        assertThat(mail.path("from").asString()).isEqualTo("장터 <shop@jangteo.example>");
        assertThat(mail.at("/to/0").asString()).isEqualTo(to);
        assertThat(mail.path("messageId").asString()).matches("<.+@.+>");
        assertThat(mail.path("subject").asString()).isEqualTo("가입을 환영합니다");
        assertThat(mail.path("text").asString()).isEqualTo("글로만 된 안녕하세요 http://localhost:8080/plain");
        assertThat(mail.path("html").asString()).contains("안녕하세요");
        assertThat(mail.path("links").valueStream().map(JsonNode::asString))
                .containsExactly("http://localhost:8080/v?a=1&b=2", "http://localhost:8080/plain");
        assertThat(world.http()
                        .get("/inbox/mails/" + mail.path("id").asString())
                        .text("subject"))
                .isEqualTo("가입을 환영합니다");
    }

    @Test
    void a_mails_html_is_shown_in_a_cage() throws Exception {
        send(world, "위험", "<script>alert(1)</script>");

        Answer html = world.http().get("/inbox/mails/" + only().path("id").asString() + "/html");

        String policy =
                html.response().headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy).contains("sandbox", "default-src 'none'").doesNotContain("allow-scripts");
    }

    @Test
    void the_page_is_there() {
        assertThat(world.http().get("/inbox").body()).contains("<title>장터 받은 편지함");
        assertThat(world.http().get("/inbox/inbox.js").body()).contains("sandbox");
    }

    @Test
    void a_refused_mail_is_not_in_the_inbox() throws Exception {
        fault("DECLINE", 0);
        assertThatThrownBy(() -> send(world, "제목", "본문"))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("550");
        fault("ERROR_500", 0);
        assertThatThrownBy(() -> send(world, "제목", "본문"))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("451");
        assertThat(mails().size()).isZero();

        send(world, "제목", "본문");
        assertThat(mails().size()).isEqualTo(1);
    }

    @Test
    void a_mail_whose_answer_is_lost_has_arrived_all_the_same() {
        fault("TIMEOUT_AFTER_CHARGE", 30_000);

        assertThatThrownBy(() -> send(world, "제목", "본문")).hasRootCauseInstanceOf(SocketTimeoutException.class);

        assertThat(mails().size()).isEqualTo(1);
    }

    @Test
    void a_taken_port_is_said_plainly() throws Exception {
        try (Shop shop = new Shop();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> World.start(World.newFolder(), shop, taken.getLocalPort()))
                    .rootCause()
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void the_inbox_can_be_emptied() throws Exception {
        try (Shop shop = new Shop();
                World own = World.start(World.newFolder(), shop)) {
            send(own, "제목", "본문");
            assertThat(own.http().get("/inbox/mails").json().path("items").size())
                    .isEqualTo(1);

            assertThat(own.http().delete("/inbox").status()).isEqualTo(204);

            assertThat(own.http().get("/inbox/mails").json().path("items").size())
                    .isZero();
        }
    }

    private JsonNode only() {
        JsonNode mails = mails();
        assertThat(mails.size()).isEqualTo(1);
        return mails.path(0);
    }

    private JsonNode mails() {
        return world.http()
                .get("/inbox/mails?to=" + to.toUpperCase(java.util.Locale.ROOT))
                .json()
                .path("items");
    }

    private void fault(String fault, long delayMs) {
        Answer answer = world.http()
                .post(
                        "/control/faults",
                        "{\"target\":\"smtp\",\"match\":{\"to\":\"%s\"},\"fault\":\"%s\",\"delayMs\":%d}"
                                .formatted(to, fault, delayMs));
        assertThat(answer.status()).isEqualTo(201);
    }

    private void send(World where, String subject, String html) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(where.smtpPort()));
        properties.put("mail.smtp.timeout", "1000");
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("shop@jangteo.example", "장터", "UTF-8"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("글로만 된 안녕하세요 http://localhost:8080/plain", "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(mail);
    }
}
