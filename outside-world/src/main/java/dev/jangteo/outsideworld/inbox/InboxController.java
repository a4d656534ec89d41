package dev.jangteo.outsideworld.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The inbox for programs, and a mail's body for the page. */
@RestController
@RequestMapping("/inbox")
class InboxController {
    /** A mail may look as it likes, but runs nothing and sees nothing of this site. */
    private static final String CAGE =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:; style-src 'unsafe-inline'";

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    record Items<T>(List<T> items) {}

    @GetMapping("/mails")
    Items<Mail> mails(
            @RequestParam(required = false) @Nullable String to, @RequestParam(defaultValue = "100") int limit) {
        return new Items<>(inbox.mails(to, Math.max(0, limit)));
    }

    @GetMapping("/mails/{id}")
    Mail mail(@PathVariable String id) {
        return inbox.mail(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/mails/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        Mail mail = mail(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", CAGE)
                .header("Referrer-Policy", "no-referrer")
                .body("<base target=\"_blank\">" + (mail.html() == null ? "" : mail.html()));
    }

    @GetMapping("/messages")
    Items<TextMessage> messages(
            @RequestParam(required = false) @Nullable String to, @RequestParam(defaultValue = "100") int limit) {
        return new Items<>(inbox.messages(to, Math.max(0, limit)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        inbox.clear();
    }
}
