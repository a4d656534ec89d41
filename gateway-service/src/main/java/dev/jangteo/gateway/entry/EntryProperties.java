package dev.jangteo.gateway.entry;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is let in.
 *
 * @param allowedOrigins of web pages that may call from a browser (CORS), such as {@code https://shop.example}
 * @param maxRequestSize of a request's body
 * @param staffPaths under {@code /api/admin} that agents may read as well as admins
 */
@ConfigurationProperties("jangteo.gateway.entry")
record EntryProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("2MB") DataSize maxRequestSize,
        @DefaultValue List<String> staffPaths) {}
