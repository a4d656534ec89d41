package dev.jangteo.platform.web.idempotency;

import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Conflict;
import dev.jangteo.platform.web.RuleBroken;
import dev.jangteo.platform.web.Unavailable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service that takes money: each payment taken twice shows. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "dev.jangteo.platform.events.EventsAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@Import(Till.Counter.class)
class Till {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    record Payment(@Positive long amount) {}

    record Receipt(String name, String by, long amount, int number) {}

    @RestController
    static class Counter {
        final List<Long> taken = new CopyOnWriteArrayList<>();
        volatile CountDownLatch open = new CountDownLatch(0);
        volatile String mood = "fine";

        @Idempotent
        @PostMapping("/api/tills/{till}/payments")
        ResponseEntity<Receipt> pay(
                @CurrentUser Caller caller,
                @PathVariable String till,
                RequestName name,
                @RequestBody @Valid Payment payment)
                throws InterruptedException {
            taken.add(payment.amount);
            open.await();
            switch (mood) {
                case "sold out" -> throw new SoldOut();
                case "closed" -> throw new Closed();
                case "closed for now" -> throw new Closed().retryAfter(Duration.ofSeconds(3));
                case "broken" -> throw new IllegalStateException("broken");
                case "away" -> throw new Unavailable("the bank", null);
                case "raced" -> throw new OptimisticLockingFailureException("raced");
                default -> {}
            }
            return ResponseEntity.created(URI.create("/api/tills/%s/payments/%s".formatted(till, name)))
                    .body(new Receipt(name.value(), caller.userId().value(), payment.amount, taken.size()));
        }

        @Idempotent(required = false)
        @PostMapping("/api/tips")
        Map<String, Object> tip(RequestName name, @RequestBody Payment tip) {
            taken.add(tip.amount);
            return Map.of("name", name.value(), "number", taken.size());
        }

        @Idempotent
        @PostMapping("/api/reports")
        String report(@RequestBody Payment length) {
            taken.add(length.amount);
            return "x".repeat((int) length.amount);
        }

        @Idempotent
        @DeleteMapping("/api/tills/{till}")
        ResponseEntity<Void> close(@PathVariable String till) {
            taken.add(0L);
            return ResponseEntity.noContent().build();
        }

        @Idempotent
        @PostMapping("/internal/payments")
        Map<String, Object> settle(RequestName name) {
            taken.add(1L);
            return Map.of("name", name.value());
        }

        @Idempotent
        @PostMapping("/open/payments")
        String anybody() {
            taken.add(1L);
            return "thanks";
        }

        @PostMapping("/api/notes")
        String note(@RequestBody Map<String, Object> note) {
            taken.add(1L);
            return "noted " + note.get("text");
        }
    }

    static final class SoldOut extends RuleBroken {
        SoldOut() {
            super("sold-out", 3);
        }
    }

    static final class Closed extends Conflict {
        Closed() {
            super("closed");
        }
    }
}
