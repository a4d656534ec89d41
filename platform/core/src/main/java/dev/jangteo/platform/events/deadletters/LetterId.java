package dev.jangteo.platform.events.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** Which letter: its place in a dead-letter topic. Opaque to callers. */
record LetterId(String topic, int partition, long offset) {
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9._-]{1,249})/(\\d{1,6})/(\\d{1,18})");

    /** Empty when it is no id of ours. */
    static Optional<LetterId> parse(String text) {
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            return place.matches()
                    ? Optional.of(new LetterId(
                            place.group(1), Integer.parseInt(place.group(2)), Long.parseLong(place.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    TopicPartition lane() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        var place = topic + "/" + partition + "/" + offset;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }
}
