package dev.jangteo.platform.events.deadletters;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topics that tell of replays when the first replay is about to be told. */
class ReplayTopics {
    private final KafkaAdmin admin;
    private final DeadLettersProperties properties;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    ReplayTopics(KafkaAdmin admin, DeadLettersProperties properties) {
        this.admin = admin;
        this.properties = properties;
    }

    void create(String topic) {
        if (!created.contains(topic)) {
            var keep = Long.toString(properties.keepReplays().toMillis());
            admin.createOrModifyTopics(new NewTopic(topic, 1, properties.replicationFactor())
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, keep)));
            created.add(topic);
        }
    }
}
