package dev.jangteo.platform.web;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with one of everything, to see the platform at work. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "dev.jangteo.platform.events.EventsAutoConfiguration",
            "dev.jangteo.platform.events.MongoOutboxAutoConfiguration",
            "dev.jangteo.platform.data.MongoDataAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableFeignClients("dev.jangteo.platform.clients")
@Import(SmallShop.Counter.class)
public class SmallShop {

    @RestController
    static class Counter {
        @GetMapping("/open/orders/{id}")
        Map<String, String> order(@PathVariable OrderId id) {
            throw new OrderNotFound(id);
        }

        @PostMapping("/open/orders")
        Placed place(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Place order) {
            return new Placed(key, order.lines.size(), Money.won(12_900));
        }

        @GetMapping("/open/list")
        Page<String> list(
                @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
                @RequestParam(required = false) String after) {
            return Page.of(after == null ? List.of("a", "b", "c") : Cursor.decode(after, 1), first, Cursor::encode);
        }

        @GetMapping("/open/fails")
        String fails(@RequestParam String how) {
            throw switch (how) {
                case "conflict" -> new OptimisticLockingFailureException("stale");
                case "store-away" -> new DataAccessResourceFailureException("no store");
                case "too-many" -> new Slower();
                case "unavailable" -> new Unavailable("the moon", null);
                case "rule" -> new SoldOut().at("lines[0].skuId").at("lines[2].skuId", "missing");
                default -> new IllegalStateException("the password is hunter2");
            };
        }

        @GetMapping("/open/greeting")
        String greeting(@CurrentUser Optional<Caller> caller) {
            return caller.map(it -> "hello " + it.userId()).orElse("hello stranger");
        }

        @GetMapping("/api/me")
        Map<String, Object> me(@CurrentUser Caller caller) {
            return Map.of("user", caller.userId(), "roles", caller.roles(), "session", caller.sessionId());
        }

        @GetMapping("/open/needs-user")
        String needsUser(@CurrentUser Caller caller) {
            return caller.userId().value();
        }

        @GetMapping({"/api/agents-only", "/open/agents-only"})
        @PreAuthorize("hasRole('AGENT')")
        String agents() {
            return "agents";
        }

        @GetMapping("/api/admin/things")
        String admin() {
            return "things";
        }

        @GetMapping("/internal/things")
        String internal() {
            return "internal things";
        }
    }

    record Place(
            @NotBlank @Size(max = 20) String name,
            @NotEmpty @Valid List<Line> lines) {}

    record Line(OrderId skuId, @Positive int quantity) {}

    record Placed(String key, int lines, Money total) {}

    static final class OrderNotFound extends NotFound {
        OrderNotFound(OrderId id) {
            super("order-not-found", id);
        }
    }

    static final class SoldOut extends RuleBroken {
        SoldOut() {
            super("sold-out", 3);
        }
    }

    static final class Slower extends TooMany {
        Slower() {
            super(Duration.ofMillis(1500), "too-many-requests");
        }
    }
}
