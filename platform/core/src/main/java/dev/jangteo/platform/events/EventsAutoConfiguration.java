package dev.jangteo.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** Events to and from Kafka, for services that have the stream binder. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass({KafkaTemplate.class, KafkaProperties.class, ListenerContainerWithDlqAndRetryCustomizer.class})
@EnableConfigurationProperties({EventsProperties.class, KafkaProperties.class})
class EventsAutoConfiguration {
    /** An event of the greatest size still fits with what its dead letter says about it. */
    private static final int LARGEST_LETTER = 2 * 1024 * 1024;

    @Bean
    EventSender eventSender(KafkaProperties kafka, @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        var producers = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        return new EventSender(quiet(new KafkaTemplate<>(producers)), service);
    }

    @Bean
    EventReader eventReader(MeterRegistry metrics) {
        return new EventReader(metrics);
    }

    @Bean
    FailurePolicy failurePolicy(KafkaProperties kafka, MeterRegistry metrics, EventsProperties events) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_LETTER);
        var producers =
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var letters = quiet(new KafkaTemplate<>(producers));
        return new FailurePolicy(group -> new DeadLetterWriter(letters, metrics, group), events.patience());
    }

    /** Whoever sends waits for the outcome and tells of a failure itself. */
    private static <V> KafkaTemplate<V, byte[]> quiet(KafkaTemplate<V, byte[]> template) {
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    @Bean
    KafkaAdmin.NewTopics publishedTopics(EventsProperties events) {
        return new KafkaAdmin.NewTopics(events.publishes().stream()
                .map(topic -> new NewTopic(topic, events.partitions(), events.replicationFactor()))
                .toArray(NewTopic[]::new));
    }

    @Bean
    TopicsAtStart topicsAtStart(KafkaAdmin admin) {
        return new TopicsAtStart(admin);
    }
}
