package dev.jangteo.cart;

import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.redis.OutboxScript;
import dev.jangteo.platform.events.redis.RedisOutbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The carts of all users, in Redis. Every change is one script: it reads, decides, writes and appends the event in one
 * step, so that changes from several devices at once lose nothing.
 */
@Repository
class Carts {
    /** What became of a change. */
    enum Outcome {
        DONE,
        CART_FULL,
        TOO_MANY_UNITS,
        STOCK_TOO_LOW,
        NOT_IN_CART,
        TAKEN_OUT_BEFORE
    }

    /** What one cart holds at most: distinct lines, and units a line. */
    static final int MOST_LINES = 100;

    static final int MOST_UNITS = 99;

    private static final OutboxScript ADD = change("add");
    private static final OutboxScript CHANGE = change("change");
    private static final OutboxScript REMOVE = change("remove");
    private static final OutboxScript CLEAR = change("clear");
    private static final OutboxScript SELECT = change("select");
    private static final OutboxScript TAKE_OUT = change("take-out");
    private static final RedisScript<List<Object>> READ = read();

    private final StringRedisTemplate redis;
    private final RedisOutbox outbox;
    private final JsonMapper json;
    private final Duration forgetAfter;

    Carts(StringRedisTemplate redis, RedisOutbox outbox, JsonMapper json, CartProperties properties) {
        this.redis = redis;
        this.outbox = outbox;
        this.json = json;
        this.forgetAfter = properties.forgetAfter();
    }

    /** The lines of a cart, in the order they were put in. */
    List<CartLine> of(UserId user) {
        var answer = redis.execute(READ, new CartKeys(user).cart(), millis(forgetAfter));
        if (answer == null) {
            return List.of();
        }
        var quantities = pairs(answer.get(0));
        var details = pairs(answer.get(1));
        var unselected = new HashSet<>((List<?>) answer.get(2));
        return quantities.entrySet().stream()
                .filter(line -> details.containsKey(line.getKey()))
                .map(line -> new CartLine(
                        new SkuId(line.getKey()),
                        Integer.parseInt(line.getValue()),
                        !unselected.contains(line.getKey()),
                        json.readValue(details.get(line.getKey()), CartLine.Added.class)))
                .sorted(Comparator.comparing((CartLine line) -> line.added().at())
                        .thenComparing(line -> line.skuId().value()))
                .toList();
    }

    /** Puts units in, on top of those that are there already. */
    Outcome add(UserId user, SkuId sku, int quantity, CartLine.Added added, int available) {
        return run(
                ADD,
                user,
                sku,
                added.productId(),
                quantity,
                json.writeValueAsString(added),
                available,
                MOST_UNITS,
                MOST_LINES);
    }

    /** Sets a line to this many units, which the caller knows to be no more than before or in stock. */
    Outcome change(UserId user, CartLine line, int quantity) {
        return run(CHANGE, user, line.skuId(), line.added().productId(), quantity);
    }

    /** Takes a line out; nothing happens when it is not there. */
    void remove(UserId user, SkuId sku) {
        run(REMOVE, user, sku);
    }

    void clear(UserId user) {
        run(CLEAR, user);
    }

    /** Selects exactly these lines. */
    void select(UserId user, Collection<SkuId> skus) {
        run(SELECT, user, skus.toArray());
    }

    /** Takes out what an order bought, once an order however often it is called while the marker lasts. */
    Outcome takeOut(UserId user, OrderId order, List<OrderEvent.Line> lines, Duration markerLasts) {
        var arguments = new ArrayList<Object>();
        arguments.add(millis(markerLasts));
        lines.forEach(line -> {
            arguments.add(line.skuId());
            arguments.add(line.quantity());
        });
        var keys = new CartKeys(user);
        var withMarker = Stream.concat(keys.cart().stream(), Stream.of(keys.takenOut(order)))
                .toList();
        return run(TAKE_OUT, keys, withMarker, arguments.toArray());
    }

    private Outcome run(OutboxScript script, UserId user, Object... arguments) {
        var keys = new CartKeys(user);
        return run(script, keys, keys.cart(), arguments);
    }

    private Outcome run(OutboxScript script, CartKeys keys, List<String> cart, Object[] arguments) {
        var all = Stream.concat(Stream.of(keys.user(), millis(forgetAfter)), Stream.of(arguments))
                .toArray();
        return Outcome.valueOf(outbox.run(script, keys.outbox(), keys.sequence(), cart, all));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static Map<String, String> pairs(Object reply) {
        var flat = (List<?>) reply;
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            pairs.put((String) flat.get(i), (String) flat.get(i + 1));
        }
        return pairs;
    }

    private static OutboxScript change(String name) {
        return OutboxScript.of("cart/cart.lua", "cart/" + name + ".lua");
    }

    @SuppressWarnings("unchecked")
    private static RedisScript<List<Object>> read() {
        var list = (Class<List<Object>>) (Class<?>) List.class;
        return RedisScript.of(new ClassPathResource("cart/read.lua"), list);
    }
}
