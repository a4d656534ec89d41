package dev.jangteo.chaos.shop;

import dev.jangteo.chaos.shop.Answer.Given;
import dev.jangteo.chaos.shop.Answer.None;
import dev.jangteo.chaos.shop.Answer.Refused;
import dev.jangteo.launcher.demo.ShopApi;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import dev.jangteo.launcher.stack.Pause;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Someone with an account who behaves as a good client does: a request that got no answer is made again, with the same
 * key, until there is one; a lost session is no reason to give up.
 */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int OWN_FAULT = 500;

    /** Refusals that say "not yet": what was asked for has not got around. */
    private static final Set<String> NOT_YET = Set.of(
            "request-in-progress", "concurrent-change", "stock-not-committed", "order-not-ready", "payment-not-found");

    private final ShopApi door;
    private final String email;
    private final String password;
    private volatile @Nullable ShopApi session;

    private Person(ShopApi door, String email, String password) {
        this.door = door;
        this.email = email;
        this.password = password;
    }

    static Person known(ShopApi door, String email, String password) {
        return new Person(door, email, password);
    }

    /** Someone new, with a phone. */
    public static Person signUp(ShopApi door, String email) {
        var person = new Person(door, email, "chaos passphrase " + UUID.randomUUID());
        var account = Map.of("email", email, "password", person.password, "name", "김하나");
        door.post("/api/users", account);
        person.ask(api -> api.patch("/api/users/me", Map.of("phone", "010-1234-5678")))
                .given();
        return person;
    }

    public String userId() {
        return get("/api/users/me").given().path("id").asString();
    }

    public Answer get(String path) {
        return ask(api -> api.get(path));
    }

    public Answer post(String path, Object body, String... headers) {
        return ask(api -> api.post(path, body, headers));
    }

    /** Asks until there is an answer that more asking won't change. */
    private Answer ask(Function<ShopApi, JsonNode> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        do {
            try {
                return new Given(request.apply(loggedIn()));
            } catch (ShopRefused e) {
                if (e.status() == UNAUTHORIZED) {
                    session = null;
                } else if (!isWorthAnotherTry(e)) {
                    return new Refused(e.status(), e.code());
                }
            } catch (ShopUnreachable e) {
                // The gateway is down or the answer was lost: the same request again.
            }
            Pause.ofMillis(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        } while (System.nanoTime() < deadline);
        return new None();
    }

    private static boolean isWorthAnotherTry(ShopRefused refusal) {
        return refusal.status() >= OWN_FAULT || refusal.status() == TOO_MANY || NOT_YET.contains(refusal.code());
    }

    private ShopApi loggedIn() {
        var open = session;
        return open == null ? login() : open;
    }

    private synchronized ShopApi login() {
        var open = session;
        if (open == null) {
            var answer = door.post("/api/sessions", Map.of("email", email, "password", password));
            open = door.as(answer.path("accessToken").asString());
            session = open;
        }
        return open;
    }
}
