package dev.jangteo.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The sentences: the service's own ({@code messages_ko.properties}, {@code messages_en.properties}), then the
 * platform's. UTF-8, Korean where a language isn't spoken here, and an apostrophe is just an apostrophe.
 */
final class ProblemMessages extends ResourceBundleMessageSource {

    ProblemMessages(ResourcePatternResolver resources) throws IOException {
        if (resources.getResources("classpath*:messages_*.properties").length > 0) {
            addBasenames("messages");
        }
        addBasenames("platform-messages");
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setDefaultLocale(Locale.KOREAN);
        setFallbackToSystemLocale(false);
    }

    @Override
    protected MessageFormat createMessageFormat(String message, @Nullable Locale locale) {
        return super.createMessageFormat(message.replace("''", "'").replace("'", "''"), locale);
    }
}
