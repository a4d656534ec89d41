package dev.jangteo.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;

/**
 * Settings of who may call.
 *
 * @param jwksUri where the user service publishes the keys of access tokens
 * @param publicPaths open to everybody: a path pattern, after a method where only that one is open
 * @param serviceTokenSecret shared by all services: at least 32 bytes, base64
 */
@ConfigurationProperties("jangteo.security")
record JangteoSecurityProperties(
        String jwksUri,
        @DefaultValue List<String> publicPaths,
        @Nullable String serviceTokenSecret) {

    /** A public path taken apart. */
    record Opening(@Nullable HttpMethod method, String pattern) {
        static Opening parse(String text) {
            var parts = text.strip().split("\\s+", 2);
            return parts.length == 1
                    ? new Opening(null, parts[0])
                    : new Opening(HttpMethod.valueOf(parts[0]), parts[1]);
        }
    }

    List<Opening> openings() {
        return publicPaths.stream().map(Opening::parse).toList();
    }
}
