package dev.jangteo.catalog.stock;

import static java.util.stream.Gatherers.windowFixed;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills an empty Redis from MongoDB: available = on hand − open reservations. While it is being filled every script
 * answers NOT_LOADED, so nothing is decided on half the truth.
 */
@Component
class AvailabilityLoader {
    private static final Logger log = LoggerFactory.getLogger(AvailabilityLoader.class);
    private static final int CHUNK = 500;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final StringRedisTemplate redis;
    private final MongoOperations mongo;
    private final Reservations reservations;
    private final StockSettings settings;

    AvailabilityLoader(
            StringRedisTemplate redis, MongoOperations mongo, Reservations reservations, StockSettings settings) {
        this.redis = redis;
        this.mongo = mongo;
        this.reservations = reservations;
        this.settings = settings;
    }

    /**
     * Makes a step, loading first when Redis has lost its data.
     *
     * @throws StockIsLoading when that takes longer than a caller should wait
     */
    List<String> whenLoaded(Supplier<List<String>> step) {
        var deadline = System.nanoTime() + settings.loadPatience().toNanos();
        var answer = step.get();
        while (answer.getFirst().equals("NOT_LOADED")) {
            if (System.nanoTime() > deadline) {
                throw new StockIsLoading();
            }
            load();
            answer = step.get();
        }
        return answer;
    }

    /** Builds, or gives the one who is building a moment. */
    void load() {
        var token = UUID.randomUUID().toString();
        switch (builder(StockScript.LOAD_BEGIN, token, Stream.of())) {
            case "BUILD" -> build(token);
            case "BUSY" -> LockSupport.parkNanos(PAUSE.toNanos());
            default -> {} // loaded meanwhile
        }
    }

    /**
     * Reservations are read before the shelves: an order that commits in between is then counted as reserved and as
     * taken, which promises too little until the order settles a moment later, never too much.
     */
    private void build(String token) {
        var open = reservations.findByState(Reservation.State.OPEN);
        try (var shelves = mongo.stream(new Query(), Stock.class)) {
            open.stream()
                    .gather(windowFixed(CHUNK))
                    .forEach(chunk -> step(
                            StockScript.LOAD_RESERVATIONS,
                            token,
                            chunk.stream()
                                    .flatMap(it -> Stream.of(
                                            it.id().value(), it.lines().encoded()))));
            shelves.gather(windowFixed(CHUNK))
                    .forEach(chunk -> step(StockScript.LOAD_STOCK, token, Availability.figures(chunk)));
            step(StockScript.LOAD_END, token, Stream.of());
            log.info("availability loaded, {} open reservations", open.size());
        } catch (Superseded e) {
            log.warn("another instance, or another wipe of Redis, overtook the loading of availability");
        }
    }

    private void step(StockScript script, String token, Stream<String> arguments) {
        if (builder(script, token, arguments).equals("LOST")) {
            throw new Superseded();
        }
    }

    private String builder(StockScript script, String token, Stream<String> arguments) {
        var silence = String.valueOf(settings.builderSilence().toMillis());
        return script.run(
                        redis,
                        Stream.concat(Stream.of(token, silence), arguments).toList())
                .getFirst();
    }

    private static final class Superseded extends RuntimeException {
        private Superseded() {
            super(null, null, false, false);
        }
    }
}
