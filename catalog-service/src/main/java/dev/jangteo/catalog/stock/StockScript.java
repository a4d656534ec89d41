package dev.jangteo.catalog.stock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** One atomic step on the stock in Redis; the name of its file is the constant's, with hyphens. */
enum StockScript {
    RESERVE,
    KEEP,
    ABANDON,
    SETTLE,
    COUNT,
    EXPIRE,
    AVAILABLE,
    PROMISES,
    TOLD,
    LOAD_BEGIN,
    LOAD_STOCK,
    LOAD_RESERVATIONS,
    LOAD_END;

    static final String ON_HAND = "catalog:{stock}:on-hand";
    static final String RESERVATIONS = "catalog:{stock}:reservations";
    static final String TURNED = "catalog:{stock}:turned";

    /** The same slot for all, so that one script may touch them on a cluster; the order is the prelude's. */
    private static final List<String> KEYS = List.of(
            "catalog:{stock}:loaded",
            ON_HAND,
            "catalog:{stock}:reserved",
            RESERVATIONS,
            "catalog:{stock}:expiries",
            "catalog:{stock}:builder",
            TURNED);

    @SuppressWarnings({"rawtypes", "ImmutableEnumChecker"}) // it wants the raw class, and never changes
    private final RedisScript<List> script = RedisScript.of(
            text("prelude") + text(name().toLowerCase(Locale.ROOT).replace('_', '-')), List.class);

    @SuppressWarnings("unchecked") // every script answers a list of strings
    List<String> run(StringRedisTemplate redis, List<String> arguments) {
        return (List<String>) redis.execute(script, KEYS, arguments.toArray());
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name + ".lua", StockScript.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
