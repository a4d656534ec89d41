package dev.jangteo.chaos.checks;

/** What is asked, each to be answered with "none". */
public enum Question {
    LOST("lost", "orders the shop had accepted and does not have, has twice, or told of never or twice"),
    OVERSOLD(
            "oversold",
            "goods whose units don't add up: on hand + sold − given back = initial, available + reserved = on hand"),
    DOUBLE_CHARGED("double charges", "payments the gateway took more than once, or of another amount"),
    STUCK("stuck", "orders without a terminal state"),
    REFUNDS("refund differences", "orders for which the gateway holds another amount than the order says"),
    DEEDS("deeds", "cancellations and returns that were confirmed and not done, or done twice"),
    NOTICES("notices missing", "notices that are due and were not written down, not sent, or did not arrive"),
    NOTICES_TWICE("duplicate notices", "notices that arrived twice without a crash between the two"),
    EVENTS("events", "events decided and never told: gaps, or still in an outbox"),
    ENDED("ended by itself", "parts that were gone though nobody had ended them"),
    MISSED("faults missed", "faults of the plan that never struck, however often they were tried"),
    RECOVERY("recovery", "faults after which orders did not flow again in time");

    private final String label;
    private final String meaning;

    Question(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
