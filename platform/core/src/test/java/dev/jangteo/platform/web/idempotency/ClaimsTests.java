package dev.jangteo.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.web.idempotency.Standing.Answered;
import dev.jangteo.platform.web.idempotency.Standing.Different;
import dev.jangteo.platform.web.idempotency.Standing.InProgress;
import dev.jangteo.platform.web.idempotency.Standing.Ours;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;

/** On a real MongoDB server. */
class ClaimsTests {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration KEEP = Duration.ofHours(24);
    private static final IdempotencyProperties PROPERTIES = new IdempotencyProperties(
            LEASE, KEEP, Duration.ofMinutes(10), DataSize.ofKilobytes(256), DataSize.ofMegabytes(1));
    private static final StoredAnswer CREATED =
            new StoredAnswer(201, Map.of("Content-Type", "application/json"), new Binary(new byte[] {1, 2, 3}));

    private static MongoServer server;
    private static MongoClient client;
    private static MongoTemplate mongo;

    private final MovableClock clock = new MovableClock();
    private final Claims claims = new Claims(mongo, clock, PROPERTIES);
    private final RequestName name = RequestName.random();

    @BeforeAll
    static void startServer() {
        server = MongoServer.startTemporary(0);
        client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
        mongo = new MongoTemplate(client, "claims");
    }

    @AfterAll
    static void stopServer() {
        client.close();
        server.stop();
    }

    @Test
    void the_first_claims_and_the_next_wait_until_there_is_an_answer() {
        var ours = ours(claim("a"));
        assertThat(claim("a")).isInstanceOf(InProgress.class);

        assertThat(claims.answer(ours, CREATED)).isTrue();

        assertThat(claim("a")).isEqualTo(new Answered(CREATED));
    }

    @Test
    void another_request_with_the_key_is_told_apart_before_and_after_the_answer() {
        var ours = ours(claim("a"));
        assertThat(claim("b")).isInstanceOf(Different.class);

        claims.answer(ours, CREATED);

        assertThat(claim("b")).isInstanceOf(Different.class);
    }

    @Test
    void a_released_claim_is_free() {
        claims.release(ours(claim("a")));

        assertThat(claim("b")).isInstanceOf(Ours.class);
    }

    @Test
    void of_twenty_at_once_one_claims() throws Exception {
        assertThat(atOnce(20, () -> claim("a")))
                .filteredOn(it -> it instanceof Ours)
                .hasSize(1);
    }

    @Test
    void a_dead_claim_is_taken_over_after_its_lease_and_by_one_only() throws Exception {
        var dead = ours(claim("a"));
        clock.pass(LEASE.minusSeconds(1));
        assertThat(claim("a")).isInstanceOf(InProgress.class);
        clock.pass(Duration.ofSeconds(1));

        var takers = atOnce(20, () -> claim("a"));

        assertThat(takers).filteredOn(it -> it instanceof Ours).hasSize(1);
        assertThat(takers).filteredOn(it -> it instanceof InProgress).hasSize(19);
        assertThat(claims.answer(dead, CREATED)).isFalse();
    }

    @Test
    void who_was_only_slow_does_not_overwrite_or_free_what_a_taker_does() {
        var slow = ours(claim("a"));
        clock.pass(LEASE);
        var taker = ours(claim("a"));

        claims.release(slow);
        assertThat(claim("a")).isInstanceOf(InProgress.class);
        assertThat(claims.answer(taker, CREATED)).isTrue();
        claims.release(taker);

        assertThat(claim("a")).isEqualTo(new Answered(CREATED));
    }

    @Test
    void an_answer_that_comes_while_a_taker_looks_is_not_taken_over() {
        var slow = ours(claim("a"));
        clock.pass(LEASE);
        var looking = spy(mongo);
        doAnswer(look -> {
                    var seen = look.callRealMethod();
                    assertThat(claims.answer(slow, CREATED)).isTrue();
                    return seen;
                })
                .when(looking)
                .findById(name.value(), Claim.class);

        var taker = new Claims(looking, clock, PROPERTIES).claim(name, "POST /tills/{id}", "a");

        assertThat(taker).isInstanceOf(InProgress.class);
        assertThat(claim("a")).isEqualTo(new Answered(CREATED));
    }

    @Test
    void answers_are_kept_for_a_day_and_swept_by_any_number_of_instances() throws Exception {
        claims.answer(ours(claim("a")), CREATED);
        clock.pass(KEEP.minusMinutes(1));
        claims.sweep();
        assertThat(claim("a")).isEqualTo(new Answered(CREATED));

        clock.pass(Duration.ofMinutes(2));

        assertThat(atOnce(4, claims::sweep).stream().mapToLong(it -> it).sum()).isPositive();
        assertThat(mongo.findById(name.value(), Claim.class)).isNull();
        assertThat(claim("b")).isInstanceOf(Ours.class);
    }

    @Test
    void an_answer_out_of_date_is_none_even_before_it_is_swept() {
        claims.answer(ours(claim("a")), CREATED);
        clock.pass(KEEP.plusSeconds(1));

        assertThat(claim("b")).isInstanceOf(Ours.class);
    }

    @Test
    void names_are_uuids_the_same_for_the_same_request_only() {
        var one = RequestName.of("user:a", "POST /x", "k");

        assertThat(one.value()).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(RequestName.of("user:a", "POST /x", "k")).isEqualTo(one);
        assertThat(RequestName.of("user:b", "POST /x", "k")).isNotEqualTo(one);
        assertThat(RequestName.of("user:a", "POST /y", "k")).isNotEqualTo(one);
        assertThat(RequestName.of("user:a", "POST /x", "l")).isNotEqualTo(one);
        assertThat(RequestName.of("user:aP", "OST /x", "k")).isNotEqualTo(one);
    }

    private Standing claim(String fingerprint) {
        return claims.claim(name, "POST /tills/{id}", fingerprint);
    }

    private static Ours ours(Standing standing) {
        assertThat(standing).isInstanceOf(Ours.class);
        return (Ours) standing;
    }

    private static <T> List<T> atOnce(int count, Callable<T> call) throws Exception {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return call.call();
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
