package dev.jangteo.notification.wording;

import org.jspecify.annotations.Nullable;

/**
 * A notice in words.
 *
 * @param subject absent in text messages
 * @param html absent in text messages
 */
public record Letter(
        @Nullable String subject, String text, @Nullable String html) {}
