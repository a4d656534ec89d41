package dev.jangteo.chaos.load;

import dev.jangteo.chaos.faults.Prober;
import java.util.Random;

/** A customer who orders just to see whether the shop works, and has a card of their own that no fault is meant for. */
public final class Probe {
    private Probe() {}

    public static Prober.Probe from(Street street) {
        var customer = Customer.signUp(street.shop(), "probe@example.com");
        var random = new Random(0);
        return () -> {
            var visit = new Visit(street, customer, random, "probe");
            visit.chooseSome();
            return visit.buy();
        };
    }
}
