package dev.jangteo.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outbox of services whose aggregates are MongoDB documents. */
@AutoConfiguration(
        after = EventsAutoConfiguration.class,
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnBean({MongoOperations.class, EventSender.class})
class MongoOutboxAutoConfiguration {

    @Bean
    OutboxRelay outboxRelay(@Lazy MongoOperations mongo, EventSender sender, MeterRegistry metrics) {
        return new OutboxRelay(mongo, sender, metrics);
    }

    @Bean
    OutboxCallbacks outboxCallbacks(@Lazy Tracer tracer, OutboxRelay relay) {
        return new OutboxCallbacks(tracer, relay);
    }

    @Bean
    OutboxSweeper outboxSweeper(
            MongoOperations mongo, OutboxRelay relay, Clock clock, EventsProperties properties, MeterRegistry metrics) {
        return new OutboxSweeper(mongo, relay, clock, properties, metrics);
    }
}
