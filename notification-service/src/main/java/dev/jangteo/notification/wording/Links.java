package dev.jangteo.notification.wording;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where links in notices lead.
 *
 * @param publicUrl the shop, as customers reach it
 */
@ConfigurationProperties("jangteo.links")
public record Links(URI publicUrl) {

    public String verification(String token) {
        return UriComponentsBuilder.fromUri(publicUrl)
                .path("/api/users/verify-email")
                .queryParam("token", "{token}")
                .encode()
                .buildAndExpand(token)
                .toUriString();
    }
}
