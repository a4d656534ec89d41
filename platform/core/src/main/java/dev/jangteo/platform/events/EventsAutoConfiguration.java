package dev.jangteo.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Events to and from Kafka, for services that have the stream binder. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass({KafkaTemplate.class, KafkaProperties.class})
@EnableConfigurationProperties({EventsProperties.class, KafkaProperties.class})
class EventsAutoConfiguration {

    @Bean
    EventSender eventSender(KafkaProperties kafka, @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        var producers = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        return new EventSender(new KafkaTemplate<>(producers), service);
    }

    @Bean
    EventReader eventReader(
            MeterRegistry metrics, @Value("${spring.cloud.stream.default.consumer.max-attempts}") int maxAttempts) {
        return new EventReader(metrics, maxAttempts);
    }

    @Bean
    KafkaAdmin.NewTopics publishedTopics(EventsProperties events) {
        return new KafkaAdmin.NewTopics(events.publishes().stream()
                .map(topic -> new NewTopic(topic, events.partitions(), events.replicationFactor()))
                .toArray(NewTopic[]::new));
    }
}
