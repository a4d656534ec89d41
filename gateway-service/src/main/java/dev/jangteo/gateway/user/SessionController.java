package dev.jangteo.gateway.user;

import dev.jangteo.gateway.user.UserClient.LogIn;
import dev.jangteo.gateway.user.UserClient.Refresh;
import dev.jangteo.gateway.user.UserClient.Session;
import dev.jangteo.gateway.user.UserClient.SignUp;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Ways in and out. */
@Controller
class SessionController {
    private final UserClient users;

    SessionController(UserClient users) {
        this.users = users;
    }

    @MutationMapping
    Session signUp(@Argument SignUp input) {
        return users.signUp(input);
    }

    @MutationMapping
    Session logIn(@Argument String email, @Argument String password) {
        return users.logIn(new LogIn(email, password));
    }

    @MutationMapping
    Session refreshSession(@Argument String refreshToken) {
        return users.refresh(new Refresh(refreshToken));
    }

    @MutationMapping
    boolean logOut(@CurrentUser Caller caller) {
        users.logOut();
        return true;
    }

    @MutationMapping
    boolean verifyEmail(@Argument String token) {
        return users.verifyEmail(token).emailVerified();
    }

    @MutationMapping
    boolean requestVerificationMail(@CurrentUser Caller caller) {
        users.requestVerificationMail();
        return true;
    }
}
