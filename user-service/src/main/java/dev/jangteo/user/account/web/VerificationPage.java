package dev.jangteo.user.account.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What people see who followed the link in the mail. */
@Component
class VerificationPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final MessageSource messages;
    private final String template;

    VerificationPage(MessageSource messages) throws IOException {
        this.messages = messages;
        this.template = new ClassPathResource("verification-page.html", VerificationPage.class)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    ResponseEntity<String> show(HttpStatusCode status, String outcome, Locale locale) {
        var page = template.replace("{{language}}", locale.getLanguage())
                .replace("{{title}}", sentence("page.verification.title", locale))
                .replace("{{outcome}}", sentence("problem." + outcome, locale))
                .replace("{{hint}}", sentence("page." + outcome + ".hint", locale));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .body(page);
    }

    private String sentence(String key, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, locale));
    }
}
