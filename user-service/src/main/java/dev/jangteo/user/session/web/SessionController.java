package dev.jangteo.user.session.web;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.user.InvalidRequest;
import dev.jangteo.user.account.Language;
import dev.jangteo.user.account.Password;
import dev.jangteo.user.account.SignUp;
import dev.jangteo.user.session.LogIn;
import dev.jangteo.user.session.LoggingIn;
import dev.jangteo.user.session.SigningUp;
import dev.jangteo.user.session.StayingLoggedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ways in and out. Answers carry tokens, so nobody on the way may keep them. */
@RestController
class SessionController {
    private final SigningUp signingUp;
    private final LoggingIn loggingIn;
    private final StayingLoggedIn stayingLoggedIn;

    SessionController(SigningUp signingUp, LoggingIn loggingIn, StayingLoggedIn stayingLoggedIn) {
        this.signingUp = signingUp;
        this.loggingIn = loggingIn;
        this.stayingLoggedIn = stayingLoggedIn;
    }

    @PostMapping("/api/users")
    ResponseEntity<SessionView> signUp(@RequestBody SignUp request, Locale locale) {
        var spoken = Language.of(locale.toLanguageTag()).orElse(Language.KO);
        return answer(HttpStatus.CREATED, SessionView.of(signingUp.signUp(request, spoken)));
    }

    @PostMapping("/api/sessions")
    ResponseEntity<SessionView> logIn(@RequestBody Credentials request, HttpServletRequest http) {
        return answer(HttpStatus.CREATED, SessionView.of(loggingIn.logIn(request.toCommand(http.getRemoteAddr()))));
    }

    @PostMapping("/api/sessions/refresh")
    ResponseEntity<SessionView> refresh(@RequestBody Refresh request) {
        return answer(HttpStatus.OK, SessionView.of(stayingLoggedIn.refresh(request.given())));
    }

    @DeleteMapping("/api/sessions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(@CurrentUser Caller caller) {
        stayingLoggedIn.logOut(caller);
    }

    private static ResponseEntity<SessionView> answer(HttpStatus status, SessionView session) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(session);
    }

    /** Whatever is typed may be tried; only nothing at all is told apart. */
    record Credentials(@Nullable String email, @Nullable Password password) {
        LogIn toCommand(String address) {
            if (email != null && password != null) {
                return new LogIn(email, password, address);
            }
            var faults = new InvalidRequest();
            if (email == null) {
                faults.at("email", "missing");
            }
            if (password == null) {
                faults.at("password", "missing");
            }
            throw faults;
        }
    }

    record Refresh(@Nullable String refreshToken) {
        String given() {
            if (refreshToken == null) {
                throw new InvalidRequest().at("refreshToken", "missing");
            }
            return refreshToken;
        }
    }
}
