package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.events.DeadLetters;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** A consumer function of this service, the topic it hears and the group it hears it in. */
record Listener(String topic, String group, Consumer<Message<byte[]>> function) {
    String deadLetterTopic() {
        return DeadLetters.topic(topic, group);
    }

    /** The topic that tells of the replays of its dead letters. */
    String replayTopic() {
        return "replayed." + topic + "." + group;
    }
}
