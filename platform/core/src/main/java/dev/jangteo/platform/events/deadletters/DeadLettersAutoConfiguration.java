package dev.jangteo.platform.events.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Dead letters for admins, in every service with consumer functions and a web door. */
@AutoConfiguration(afterName = "dev.jangteo.platform.events.EventsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({KafkaTemplate.class, KafkaProperties.class, BindingServiceProperties.class})
@ConditionalOnProperty("spring.cloud.function.definition")
@EnableConfigurationProperties(DeadLettersProperties.class)
class DeadLettersAutoConfiguration {

    @Bean
    Listeners deadLetterListeners(
            BeanFactory beans,
            BindingServiceProperties bindings,
            @Value("${spring.cloud.function.definition}") String definition) {
        return new Listeners(beans, bindings, definition);
    }

    @Bean
    TopicReaders topicReaders(KafkaProperties kafka) {
        return new TopicReaders(kafka);
    }

    @Bean
    LetterBox letterBox(Listeners listeners, TopicReaders readers) {
        return new LetterBox(listeners, readers);
    }

    @Bean
    ReplayLog replayLog(
            Listeners listeners,
            TopicReaders readers,
            KafkaProperties kafka,
            KafkaAdmin admin,
            DeadLettersProperties properties) {
        var producers = new DefaultKafkaProducerFactory<>(
                kafka.buildProducerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        return new ReplayLog(listeners, new ReplayTopics(admin, properties), new KafkaTemplate<>(producers), readers);
    }

    @Bean
    Replaying replaying(
            LetterBox letters, ReplayLog replays, Listeners listeners, Clock clock, DeadLettersProperties properties) {
        return new Replaying(letters, replays, listeners, new Pace(properties.replaysPerSecond()), clock);
    }

    @Bean
    DeadLetterController deadLetterController(LetterBox letters, ReplayLog replays, Replaying replaying) {
        return new DeadLetterController(letters, replays, replaying);
    }

    @Bean
    LetterGauge letterGauge(LetterBox letters, ReplayLog replays, TopicReaders readers, MeterRegistry metrics) {
        return new LetterGauge(letters, replays, readers, metrics);
    }
}
