package dev.jangteo.chaos.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What customers did and were told: the side of the story that no crash of the shop can change. */
public final class Ledger {

    /**
     * An order the shop has accepted.
     *
     * @param errand what the customer was up to
     * @param asked when it was first asked for
     */
    public record Accepted(String orderId, String errand, Instant asked, Instant accepted) {}

    /** What a customer had done to an order. */
    public enum Deed {
        CANCELLATION,
        RETURN
    }

    /**
     * A deed that was asked for.
     *
     * @param answered whether the shop said that it is done; without an answer it may or may not be
     */
    public record Asked(String orderId, Deed deed, boolean answered) {}

    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int unanswered;

    public synchronized void accepted(Accepted order) {
        accepted.add(order);
    }

    public synchronized void asked(Asked deed) {
        asked.add(deed);
    }

    synchronized void refused(String what) {
        refusals.merge(what, 1, Integer::sum);
    }

    /** Nobody said whether the order was accepted. */
    synchronized void unanswered() {
        unanswered++;
    }

    public synchronized List<Accepted> orders() {
        return List.copyOf(accepted);
    }

    public synchronized List<Asked> deeds() {
        return List.copyOf(asked);
    }

    /** How often which request was refused, and in which words. */
    public synchronized Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    public synchronized int unansweredOrders() {
        return unanswered;
    }
}
