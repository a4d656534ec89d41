package dev.jangteo.outsideworld.faults;

import java.time.Duration;
import java.util.Map;

/**
 * One scripted fault.
 *
 * @param times how many more requests it strikes
 * @param delay how long the kinds that wait do wait
 */
public record Fault(
        String id, FaultTarget target, Map<String, String> match, FaultKind kind, int times, Duration delay) {
    public Fault {
        match = Map.copyOf(match);
    }

    boolean strikes(FaultTarget where, Traits request) {
        return target == where && request.match(match);
    }

    Fault once() {
        return new Fault(id, target, match, kind, times - 1, delay);
    }

    /** Waits as long as this fault says. */
    public void pause() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerBrokeDown();
        }
    }
}
