package dev.jangteo.platform.events.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * Which letters.
 *
 * @param topic the topic their records came from; null for any
 * @param reason part of the class or message of what the handler threw; null for any
 */
record Filter(@Nullable String topic, @Nullable String reason) {
    boolean isAbout(String wantedTopic) {
        return topic == null || topic.equals(wantedTopic);
    }

    boolean matches(Letter letter) {
        return reason == null || letter.isBecauseOf(reason);
    }
}
