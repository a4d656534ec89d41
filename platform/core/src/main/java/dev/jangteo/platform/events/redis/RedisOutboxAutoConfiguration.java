package dev.jangteo.platform.events.redis;

import dev.jangteo.platform.events.EventSender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The outbox of services whose aggregates live in Redis; on when a service has {@link OutboxStreams}. */
@AutoConfiguration(
        afterName = {
            "dev.jangteo.platform.events.EventsAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration"
        })
@ConditionalOnClass(StringRedisTemplate.class)
@ConditionalOnBean({OutboxStreams.class, EventSender.class})
class RedisOutboxAutoConfiguration {

    /** @param lease how long a stream waits for a relay that died while sending it */
    @Bean
    RedisOutboxRelay redisOutboxRelay(
            OutboxStreams streams,
            StringRedisTemplate redis,
            EventSender sender,
            MeterRegistry metrics,
            @Value("${jangteo.events.redis-lease:5s}") Duration lease) {
        return new RedisOutboxRelay(streams, new OutboxLease(redis, lease), sender, metrics);
    }

    @Bean
    RedisOutbox redisOutbox(
            StringRedisTemplate redis, RedisOutboxRelay relay, Clock clock, Tracer tracer, Propagator propagator) {
        return new RedisOutbox(redis, relay, clock, tracer, propagator);
    }
}
