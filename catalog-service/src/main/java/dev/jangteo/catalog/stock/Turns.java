package dev.jangteo.catalog.stock;

import static java.util.Objects.requireNonNullElse;

import dev.jangteo.contracts.SkuId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * SKUs that sold out or can be had again. The script that makes it so notes it in the same moment, whatever the cause: an
 * order, its end, an expiry, a delivery, a count. The note stays until everyone was told.
 */
@Component
public class Turns {
    private final StringRedisTemplate redis;

    Turns(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** How many SKUs are noted. */
    public long noted() {
        return requireNonNullElse(redis.opsForHash().size(StockScript.TURNED), 0L);
    }

    /**
     * Hands out some of them, and strikes off those that did not turn again meanwhile; none when there are none.
     *
     * @param tell may be told the same twice; what it throws leaves the notes as they are
     * @return how many it was told
     */
    public int tell(int atMost, Consumer<Set<SkuId>> tell) {
        var notes = redis.<String, String>opsForHash().randomEntries(StockScript.TURNED, atMost);
        if (notes == null || notes.isEmpty()) {
            return 0;
        }
        tell.accept(notes.keySet().stream().map(SkuId::new).collect(Collectors.toSet()));
        StockScript.TOLD.run(
                redis, notes.entrySet().stream().flatMap(Turns::pair).toList());
        return notes.size();
    }

    private static Stream<String> pair(Map.Entry<String, String> note) {
        return Stream.of(note.getKey(), note.getValue());
    }
}
