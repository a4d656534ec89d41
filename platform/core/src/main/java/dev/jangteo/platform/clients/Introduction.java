package dev.jangteo.platform.clients;

import dev.jangteo.platform.security.CurrentCaller;
import dev.jangteo.platform.security.ServiceTokens;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** Says on each request who asks (this service at {@code /internal/**}, else our caller) and in which language. */
final class Introduction implements RequestInterceptor {
    private final ServiceTokens services;

    Introduction(ServiceTokens services) {
        this.services = services;
    }

    @Override
    public void apply(RequestTemplate request) {
        if (!request.headers().containsKey(HttpHeaders.ACCEPT_LANGUAGE)) {
            request.header(
                    HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
        }
        if (request.headers().containsKey(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        if (request.path().startsWith("/internal/")) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + services.mint());
        } else {
            CurrentCaller.token().ifPresent(token -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        }
    }
}
