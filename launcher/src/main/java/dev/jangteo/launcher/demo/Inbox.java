package dev.jangteo.launcher.demo;

import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The mails and text messages that arrived at the other side of the machine. */
final class Inbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VERIFICATION_PATH = "/api/users/verify-email";

    private final ShopApi outsideWorld;

    Inbox(ShopApi outsideWorld) {
        this.outsideWorld = outsideWorld;
    }

    /** The path and token of the verification link in the newest mail to this address; waits until it has come. */
    String verificationLink(String address) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> link = mailsTo(address)
                    .flatMap(mail -> elements(mail.path("links")))
                    .map(JsonNode::asString)
                    .filter(it -> it.contains(VERIFICATION_PATH))
                    .findFirst();
            if (link.isPresent()) {
                return link.get().substring(link.get().indexOf(VERIFICATION_PATH));
            }
            Pause.ofMillis(50);
        }
        throw new Problem("No verification mail to " + address + " after " + PATIENCE.toSeconds()
                + " s. See ./jangteo logs notification-service");
    }

    /** Oldest first. */
    List<String> subjectsTo(String address) {
        return mailsTo(address)
                .map(mail -> mail.path("subject").asString())
                .toList()
                .reversed();
    }

    /** Oldest first. */
    List<String> textsTo(String phone) {
        JsonNode messages = outsideWorld.get("/inbox/messages?to=" + encoded(phone));
        return elements(messages.path("items"))
                .map(message -> message.path("text").asString())
                .toList()
                .reversed();
    }

    private Stream<JsonNode> mailsTo(String address) {
        return elements(outsideWorld.get("/inbox/mails?to=" + encoded(address)).path("items"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
