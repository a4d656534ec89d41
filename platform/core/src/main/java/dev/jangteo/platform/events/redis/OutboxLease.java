package dev.jangteo.platform.events.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** One relay's right to send a stream: taken with each batch, gone when it is empty or the relay is dead. */
class OutboxLease {
    /** What a stream holds for a relay. */
    sealed interface Batch {
        /** Nothing; nobody holds the lease. */
        record Empty() implements Batch {}

        /** Entries, but another relay is sending them. */
        record Elsewhere() implements Batch {}

        /** The oldest entries, ours to send until the lease runs out. */
        record Entries(List<OutboxEntry> entries) implements Batch {}
    }

    /** Short, so that a batch at a slow broker still fits into the lease. */
    private static final int BATCH = 20;

    private static final RedisScript<List<Object>> TAKE = script("take.lua");
    private static final RedisScript<List<Object>> GIVE_UP = script("give-up.lua");

    private final StringRedisTemplate redis;
    private final Duration duration;
    private final String holder = UUID.randomUUID().toString();

    OutboxLease(StringRedisTemplate redis, Duration duration) {
        this.redis = redis;
        this.duration = duration;
    }

    /** Deletes what was sent, then takes (or keeps) the lease and the oldest entries. */
    Batch take(String stream, List<String> sent) {
        var arguments = new ArrayList<String>();
        arguments.add(holder);
        arguments.add(Long.toString(duration.toMillis()));
        arguments.add(Integer.toString(BATCH));
        arguments.addAll(sent);
        var answer = run(TAKE, stream, arguments);
        return switch ((String) answer.getFirst()) {
            case "EMPTY" -> new Batch.Empty();
            case "ELSEWHERE" -> new Batch.Elsewhere();
            default ->
                new Batch.Entries(((List<?>) answer.getLast())
                        .stream().map(OutboxLease::entry).toList());
        };
    }

    /** Deletes what was sent and lets another relay try. */
    void giveUp(String stream, List<String> sent) {
        var arguments = new ArrayList<String>();
        arguments.add(holder);
        arguments.addAll(sent);
        run(GIVE_UP, stream, arguments);
    }

    /** How many events wait to be sent. */
    long waiting(List<String> streams) {
        return streams.stream()
                .map(stream -> redis.opsForStream().size(stream))
                .mapToLong(size -> size == null ? 0 : size)
                .sum();
    }

    private List<Object> run(RedisScript<List<Object>> script, String stream, List<String> arguments) {
        var answer = redis.execute(script, List.of(stream, stream + ":lease"), arguments.toArray());
        if (answer == null) {
            throw new IllegalStateException("the script answered nothing");
        }
        return answer;
    }

    private static OutboxEntry entry(Object reply) {
        var idAndFields = (List<?>) reply;
        var flat = (List<?>) idAndFields.getLast();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put((String) flat.get(i), (String) flat.get(i + 1));
        }
        return new OutboxEntry((String) idAndFields.getFirst(), fields);
    }

    @SuppressWarnings("unchecked")
    private static RedisScript<List<Object>> script(String name) {
        var list = (Class<List<Object>>) (Class<?>) List.class;
        return RedisScript.of(new ClassPathResource(name, OutboxLease.class), list);
    }
}
