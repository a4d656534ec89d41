package dev.jangteo.platform.events.deadletters;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Opens readers: one a question, for questions are rare and a consumer serves one thread. */
class TopicReaders {
    private static final ByteArrayDeserializer BYTES = new ByteArrayDeserializer();

    private final Map<String, Object> settings;

    TopicReaders(KafkaProperties kafka) {
        settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10); // a seek waits for the fetch before it
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    TopicReader open() {
        return new TopicReader(new KafkaConsumer<>(settings, BYTES, BYTES));
    }
}
