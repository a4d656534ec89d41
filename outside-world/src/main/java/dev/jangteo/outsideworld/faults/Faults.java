package dev.jangteo.outsideworld.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The script: which of the coming requests go wrong, and how. */
@Component
public class Faults {
    private final List<Fault> script = new ArrayList<>();

    synchronized void add(Fault fault) {
        script.add(fault);
    }

    synchronized List<Fault> left() {
        return List.copyOf(script);
    }

    synchronized void clear() {
        script.clear();
    }

    /** Uses up one strike of the first fault that fits. */
    public synchronized Optional<Fault> strike(FaultTarget target, Traits request) {
        for (int i = 0; i < script.size(); i++) {
            Fault fault = script.get(i);
            if (fault.strikes(target, request)) {
                if (fault.times() == 1) {
                    script.remove(i);
                } else {
                    script.set(i, fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /**
     * Does the work of a call, with the fault that is scripted for it, if any.
     *
     * @param decline what the partner answers when it refuses
     * @throws PartnerBrokeDown where the script says so
     */
    public <T> T around(FaultTarget target, Traits request, Supplier<T> work, Supplier<T> decline) {
        Optional<Fault> struck = strike(target, request);
        if (struck.isEmpty()) {
            return work.get();
        }
        Fault fault = struck.get();
        return switch (fault.kind()) {
            case DECLINE -> decline.get();
            case SLOW -> {
                fault.pause();
                yield work.get();
            }
            case ERROR_500 -> throw new PartnerBrokeDown();
            case TIMEOUT_AFTER_CHARGE -> {
                T answer = work.get();
                fault.pause();
                yield answer;
            }
            case WEBHOOK_TWICE, WEBHOOK_LATE, WEBHOOK_NEVER ->
                throw new IllegalStateException(fault.kind() + " does not strike calls");
        };
    }
}
