package dev.jangteo.platform.events.redis;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Runs the scripts that change aggregates in Redis, so that state and events are stored in one step or not at all. */
public class RedisOutbox {
    private final StringRedisTemplate redis;
    private final RedisOutboxRelay relay;
    private final Clock clock;
    private final Tracer tracer;
    private final Propagator propagator;

    RedisOutbox(StringRedisTemplate redis, RedisOutboxRelay relay, Clock clock, Tracer tracer, Propagator propagator) {
        this.redis = redis;
        this.relay = relay;
        this.clock = clock;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * Runs the script for one aggregate. What it raises is on its way when this returns.
     *
     * @param stream the outbox the aggregate tells through
     * @param sequence key of the aggregate's event sequence
     * @param keys further keys, {@code KEYS[1]} and on in the script; all in the hash slot of {@code stream}
     * @param arguments {@code ARGV[1]} and on in the script
     * @return the script's answer
     */
    public String run(OutboxScript script, String stream, String sequence, List<String> keys, Object... arguments) {
        var allKeys = Stream.concat(Stream.of(stream, sequence), keys.stream()).toList();
        var envelope = Stream.of(UUID.randomUUID().toString(), Long.toString(clock.millis()), traceParent());
        var allArguments = Stream.concat(envelope, Stream.of(arguments).map(Object::toString))
                .toArray();
        var answer = redis.execute(script.script(), allKeys, allArguments);
        relay.wake(stream);
        if (answer == null) {
            throw new IllegalStateException("the script answered nothing");
        }
        return answer;
    }

    private String traceParent() {
        var span = tracer.currentSpan();
        if (span == null) {
            return "";
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(span.context(), headers, (_, name, value) -> headers.put(name, value));
        return headers.getOrDefault("traceparent", "");
    }
}
