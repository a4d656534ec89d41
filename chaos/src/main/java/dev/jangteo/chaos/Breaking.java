package dev.jangteo.chaos;

import dev.jangteo.chaos.faults.Injector;
import dev.jangteo.chaos.faults.Outcome;
import dev.jangteo.chaos.plan.Fault;
import dev.jangteo.chaos.plan.Fault.Crash;
import dev.jangteo.chaos.plan.Fault.Kill;
import dev.jangteo.chaos.plan.Fault.Outage;
import dev.jangteo.chaos.plan.Fault.Partner;
import dev.jangteo.chaos.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Goes through a plan: faults begin in its order. At one time at most one service, one server and some partners are
 * broken; where the next fault is of a kind that is still busy, it waits, and all behind it do. A crash point that
 * nobody came by gets more chances at the end.
 */
final class Breaking {
    private static final int PARTNERS_AT_ONCE = 3;
    private static final long PARTNER_PAUSE_MILLIS = 700;
    private static final int MORE_CHANCES = 2;
    private static final int TELL_EVERY = 10;

    private final Plan plan;
    private final Injector injector;
    private final Consumer<String> say;
    private final Semaphore services = new Semaphore(1);
    private final Semaphore servers = new Semaphore(1);
    private final Semaphore partners = new Semaphore(PARTNERS_AT_ONCE);
    private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());

    Breaking(Plan plan, Injector injector, Consumer<String> say) {
        this.plan = plan;
        this.injector = injector;
        this.say = say;
    }

    List<Outcome> run() {
        go(plan.faults());
        for (int i = 0; i < MORE_CHANCES; i++) {
            var missed = outcomes.stream().filter(it -> !it.hasStruck()).toList();
            outcomes.removeAll(missed);
            go(missed.stream().map(Outcome::fault).toList());
        }
        return List.copyOf(outcomes);
    }

    private void go(List<Fault> faults) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            for (var fault : faults) {
                var lane = laneOf(fault);
                lane.acquireUninterruptibly();
                begun.add(threads.submit(() -> inject(fault, lane)));
            }
            for (var it : begun) {
                it.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fault could not be brought about", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void inject(Fault fault, Semaphore lane) {
        try {
            var outcome = injector.inject(fault);
            outcomes.add(outcome);
            tell(outcome);
            if (fault instanceof Partner) {
                Thread.sleep(PARTNER_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lane.release();
        }
    }

    private Semaphore laneOf(Fault fault) {
        return switch (fault) {
            case Crash _, Kill _ -> services;
            case Outage _ -> servers;
            case Partner _ -> partners;
        };
    }

    private void tell(Outcome outcome) {
        int done = outcomes.size();
        if (!(outcome.fault() instanceof Partner) || done % TELL_EVERY == 0) {
            say.accept("%4d/%d  %s: %s%s"
                    .formatted(
                            done,
                            plan.faults().size(),
                            outcome.fault().kind(),
                            outcome.fault().subject(),
                            howItWent(outcome)));
        }
    }

    private static String howItWent(Outcome outcome) {
        if (!outcome.hasStruck()) {
            return " – nobody came by";
        }
        return outcome.down() == null || outcome.recovered() == null
                ? ""
                : " – down %.1f s, orders again after %.1f s"
                        .formatted(
                                outcome.down().toMillis() / 1e3,
                                outcome.recovered().toMillis() / 1e3);
    }
}
