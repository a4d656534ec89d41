package dev.jangteo.chaos.load;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Sends customers on errands: at a set rate, whatever becomes of those sent before, and one more when asked to. */
public final class Crowd {
    private static final int CUSTOMERS = 16;

    private final Street street;
    private final List<Customer> customers;
    private final Random random;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crowd").factory());

    private Crowd(Street street, List<Customer> customers, long seed) {
        this.street = street;
        this.customers = customers;
        this.random = new Random(seed);
    }

    public static Crowd gather(Street street, long seed) {
        var customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Customer.signUp(street.shop(), "customer-%d@example.com".formatted(i)))
                .toList();
        return new Crowd(street, customers, seed);
    }

    /** From now on so many errands a second. */
    public void start(double rate) {
        long pause = Math.round(TimeUnit.SECONDS.toMicros(1) / rate);
        var _ = clock.scheduleAtFixedRate(() -> send(any()), 0, pause, TimeUnit.MICROSECONDS);
    }

    private synchronized Errand any() {
        return Errand.any(random);
    }

    /** One more errand, now. */
    public void send(Errand errand) {
        errand.party(street.assortment()).forEach(story -> send(errand, story));
    }

    private void send(Errand errand, Consumer<Visit> story) {
        var customer = customers.get(Math.floorMod(turn.getAndIncrement(), customers.size()));
        var visit = new Visit(street, customer, new Random(nextSeed()), errand.label());
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                story.accept(visit);
            } catch (RuntimeException e) {
                street.ledger().refused(errand.label() + " broke off: " + e);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private synchronized long nextSeed() {
        return random.nextLong();
    }

    /** Nobody new comes. */
    public void stop() {
        clock.shutdownNow();
    }

    /** How many are still on their errand. */
    public int underWay() {
        return underWay.get();
    }
}
