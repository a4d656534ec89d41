package dev.jangteo.outsideworld.portone.web;

import dev.jangteo.outsideworld.Secrets;
import dev.jangteo.outsideworld.portone.AccessTokens;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets in whoever has the API secret, or a token that was given for it. */
@Configuration(proxyBeanMethods = false)
class Authentication implements HandlerInterceptor, WebMvcConfigurer {
    private static final String SECRET = "PortOne ";
    private static final String TOKEN = "Bearer ";

    private final Secrets secrets;
    private final AccessTokens tokens;

    Authentication(Secrets secrets, AccessTokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/portone/**")
                .excludePathPatterns("/portone/login/**", "/portone/token/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isKnown(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            throw GatewayRefusal.of(GatewayError.UNAUTHORIZED, "인증 정보가 올바르지 않습니다.");
        }
        return true;
    }

    private boolean isKnown(@Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        return authorization.startsWith(SECRET)
                ? isSecret(authorization.substring(SECRET.length()))
                : authorization.startsWith(TOKEN) && tokens.accepts(authorization.substring(TOKEN.length()));
    }

    boolean isSecret(String candidate) {
        return MessageDigest.isEqual(
                candidate.getBytes(StandardCharsets.UTF_8), secrets.portOneApi().getBytes(StandardCharsets.UTF_8));
    }
}
