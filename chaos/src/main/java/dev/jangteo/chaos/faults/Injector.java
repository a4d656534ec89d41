package dev.jangteo.chaos.faults;

import dev.jangteo.chaos.plan.Fault;
import dev.jangteo.chaos.plan.Fault.Crash;
import dev.jangteo.chaos.plan.Fault.Kill;
import dev.jangteo.chaos.plan.Fault.Outage;
import dev.jangteo.chaos.plan.Fault.Partner;
import dev.jangteo.chaos.points.CrashPoint;
import dev.jangteo.chaos.shop.Shop;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Problem;
import dev.jangteo.launcher.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings faults about, and puts right at once what a person or an orchestrator would: what ended is started again. */
public final class Injector {
    private static final Duration UNTIL_REACHED = Duration.ofSeconds(40);
    private static final Duration UNTIL_STARTED = Duration.ofMinutes(4);
    private static final long PAUSE_MILLIS = 500;

    private final Shop shop;
    private final Stack stack;
    private final Trapper trapper;
    private final Downtime downtime;
    private final Prober prober;
    private final Consumer<String> sendOnErrand;
    private final Map<String, ReentrantLock> parts = new ConcurrentHashMap<>();
    private final List<String> endedByThemselves = Collections.synchronizedList(new ArrayList<>());

    public Injector(Shop shop, Path agent, Downtime downtime, Prober.Probe probe, Consumer<String> sendOnErrand) {
        this.shop = shop;
        this.stack = shop.stack();
        this.trapper = new Trapper(agent);
        this.downtime = downtime;
        this.prober = new Prober(probe, downtime);
        this.sendOnErrand = sendOnErrand;
    }

    /** Sets every trap once and takes it away: a point whose method is gone must not be passed over in silence. */
    public void check(CrashPoint point) {
        var pid = pidOf(point.service());
        trapper.arm(pid, point, noteOf(point));
        trapper.disarm(pid);
    }

    /** Brings the fault about; returns when what it struck works again. */
    public Outcome inject(Fault fault) {
        return switch (fault) {
            case Crash crash -> alone(crash.point().service(), () -> crash(crash));
            case Kill kill ->
                alone(kill.service().id(), () -> {
                    stack.kill(kill.service().id());
                    return started(kill, kill.service().id(), Instant.now());
                });
            case Outage outage -> alone(outage.server().id(), () -> outage(outage));
            case Partner partner -> script(partner);
        };
    }

    private Outcome alone(String part, Supplier<Outcome> work) {
        var lock = parts.computeIfAbsent(part, _ -> new ReentrantLock());
        lock.lock();
        try {
            reviveIfGone(part);
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** A part that is not there though nobody ended it: brought back, and remembered. */
    private void reviveIfGone(String part) {
        if (stack.processOf(part).isEmpty()) {
            var now = Instant.now();
            endedByThemselves.add(part + " at " + now + "\n" + stack.lastLines(part));
            downtime.begins(part, now);
            start(part);
            downtime.ends(part, Instant.now());
        }
    }

    /** Parts that were found gone though nobody had ended them, with the last they said. */
    public List<String> endedByThemselves() {
        stack.gone().forEach(this::reviveIfGone);
        return List.copyOf(endedByThemselves);
    }

    private Outcome crash(Crash crash) {
        var service = crash.point().service();
        var process = ProcessHandle.of(pidOf(service)).orElseThrow();
        try {
            trapper.arm(process.pid(), crash.point(), noteOf(crash.point()));
            sendOnErrand.accept(crash.point().errand());
            if (!hasEnded(process)) {
                trapper.disarm(process.pid());
            }
        } catch (Trapper.NotReached e) {
            if (process.isAlive()) {
                throw e;
            }
        }
        return process.isAlive() ? Outcome.missed(crash) : started(crash, service, Instant.now());
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(UNTIL_REACHED.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome outage(Outage outage) {
        var part = outage.server().id();
        var from = Instant.now();
        downtime.begins(part, from);
        switch (outage.manner()) {
            case STOPPED -> stack.end(part);
            case KILLED -> stack.kill(part);
            case WIPED -> {
                stack.kill(part);
                Folder.delete(stack.options().data().resolve(part));
            }
        }
        Pause.ofMillis(outage.down().toMillis());
        return started(outage, part, from);
    }

    private Outcome started(Fault fault, String part, Instant ended) {
        downtime.begins(part, ended);
        start(part);
        var healthy = Instant.now();
        downtime.ends(part, healthy);
        return new Outcome(fault, ended, Duration.between(ended, healthy), prober.flowsAgainAfter(healthy));
    }

    /** As often as it takes: a service that finds no store when it starts gives up, and is started again. */
    private void start(String part) {
        var deadline = Instant.now().plus(UNTIL_STARTED);
        while (true) {
            try {
                stack.start(part);
                return;
            } catch (Problem e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Pause.ofMillis(PAUSE_MILLIS);
            }
        }
    }

    private Outcome script(Partner partner) {
        try {
            shop.script(Map.of(
                    "target", partner.target(),
                    "fault", partner.fault(),
                    "delayMs", partner.delay().toMillis()));
            return Outcome.at(partner, Instant.now());
        } catch (ShopRefused | ShopUnreachable e) {
            throw new IllegalStateException("the stand-in did not take " + partner, e);
        }
    }

    private long pidOf(String part) {
        return stack.processOf(part).orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    private Path noteOf(CrashPoint point) {
        return stack.options().data().resolve("crash-" + point.service() + ".txt");
    }
}
