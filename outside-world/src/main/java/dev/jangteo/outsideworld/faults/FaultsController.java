package dev.jangteo.outsideworld.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the script is written. */
@RestController
@RequestMapping("/control/faults")
class FaultsController {
    private final Faults faults;

    FaultsController(Faults faults) {
        this.faults = faults;
    }

    record Script(
            @Nullable FaultTarget target,
            @Nullable Map<String, String> match,
            @Nullable FaultKind fault,
            @Nullable Integer times,
            @Nullable Long delayMs) {}

    record View(String id, FaultTarget target, Map<String, String> match, FaultKind fault, int times, long delayMs) {
        static View of(Fault fault) {
            return new View(
                    fault.id(),
                    fault.target(),
                    fault.match(),
                    fault.kind(),
                    fault.times(),
                    fault.delay().toMillis());
        }
    }

    record Problem(String code, @Nullable String message) {}

    record Items(List<View> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View add(@RequestBody Script script) {
        Fault fault = read(script);
        faults.add(fault);
        return View.of(fault);
    }

    @GetMapping
    Items left() {
        return new Items(faults.left().stream().map(View::of).toList());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    private static Fault read(Script script) {
        FaultTarget target = script.target();
        FaultKind kind = script.fault();
        if (target == null || kind == null) {
            throw refused("target and fault are required");
        }
        if (!target.kinds.contains(kind)) {
            throw refused(target + " knows " + target.kinds);
        }
        Map<String, String> match = script.match() == null ? Map.of() : script.match();
        if (!target.matchKeys.containsAll(match.keySet())) {
            throw refused(target + " matches by " + target.matchKeys);
        }
        int times = script.times() == null ? 1 : script.times();
        Duration delay = script.delayMs() == null ? kind.usualDelay : Duration.ofMillis(script.delayMs());
        if (times < 1 || delay.isNegative()) {
            throw refused("times is at least 1, delayMs at least 0");
        }
        return new Fault("fault-" + UUID.randomUUID(), target, match, kind, times, delay);
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(reason);
    }

    @ExceptionHandler({IllegalArgumentException.class, HttpMessageNotReadableException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Problem onUnusable(Exception script) {
        return new Problem("invalid-fault", script.getMessage());
    }
}
