package dev.jangteo.user.account.web;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Refusal;
import dev.jangteo.user.account.Verifying;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mailed link: a page for people, JSON for programs. */
@RestController
class VerificationController {
    private final Verifying verifying;
    private final VerificationPage page;

    VerificationController(Verifying verifying, VerificationPage page) {
        this.verifying = verifying;
        this.page = page;
    }

    @GetMapping(path = "/api/users/verify-email", produces = MediaType.APPLICATION_JSON_VALUE)
    Verified follow(@RequestParam String token) {
        verifying.follow(token);
        return new Verified(true);
    }

    @GetMapping(path = "/api/users/verify-email", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> followInBrowser(@RequestParam(defaultValue = "") String token, Locale locale) {
        try {
            verifying.follow(token);
            return page.show(HttpStatus.OK, "email-verified", locale);
        } catch (Refusal refused) {
            return page.show(refused.status(), refused.code(), locale);
        }
    }

    @PostMapping("/api/users/me/verification-mail")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestLink(@CurrentUser Caller caller) {
        verifying.requestLink(caller.userId());
    }

    record Verified(boolean emailVerified) {}
}
