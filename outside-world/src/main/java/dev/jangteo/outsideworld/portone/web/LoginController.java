package dev.jangteo.outsideworld.portone.web;

import dev.jangteo.outsideworld.portone.AccessTokens;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for the API secret. */
@RestController
@RequestMapping("/portone")
class LoginController {
    private final Authentication authentication;
    private final AccessTokens tokens;

    LoginController(Authentication authentication, AccessTokens tokens) {
        this.authentication = authentication;
        this.tokens = tokens;
    }

    record Login(@Nullable String apiSecret) {}

    record Refresh(@Nullable String refreshToken) {}

    @PostMapping("/login/api-secret")
    AccessTokens.Pair login(@RequestBody Login login) {
        if (login.apiSecret() == null || !authentication.isSecret(login.apiSecret())) {
            throw GatewayRefusal.of(GatewayError.UNAUTHORIZED, "API secret이 올바르지 않습니다.");
        }
        return tokens.issue();
    }

    @PostMapping("/token/refresh")
    AccessTokens.Pair refresh(@RequestBody Refresh refresh) {
        return tokens.refresh(refresh.refreshToken() == null ? "" : refresh.refreshToken());
    }
}
