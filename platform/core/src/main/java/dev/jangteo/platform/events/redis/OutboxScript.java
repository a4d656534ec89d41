package dev.jangteo.platform.events.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * A Lua script that changes an aggregate and calls {@code raise(event, field, value, …)} for what is to be told of it.
 * It answers a status string.
 */
public final class OutboxScript {
    private static final String PRELUDE = "dev/jangteo/platform/events/redis/outbox.lua";

    private final RedisScript<String> script;

    private OutboxScript(RedisScript<String> script) {
        this.script = script;
    }

    /** @param resources on the class path, in order; the later ones see the {@code local} names of the earlier */
    public static OutboxScript of(String... resources) {
        var text = Stream.concat(Stream.of(PRELUDE), Stream.of(resources))
                .map(OutboxScript::read)
                .collect(Collectors.joining("\n"));
        return new OutboxScript(RedisScript.of(text, String.class));
    }

    RedisScript<String> script() {
        return script;
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no such script: " + resource, e);
        }
    }
}
