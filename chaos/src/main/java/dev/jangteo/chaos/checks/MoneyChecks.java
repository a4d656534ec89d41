package dev.jangteo.chaos.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The gateway took each order's money at most once, and holds what the order says it should. */
final class MoneyChecks {
    private static final Set<String> UNPAID_ENDS = Set.of("failed", "cancelled");

    private final Evidence evidence;
    private final Map<String, OrderStory> stories;
    private final List<Finding> findings = new ArrayList<>();

    MoneyChecks(Evidence evidence, Map<String, OrderStory> stories) {
        this.evidence = evidence;
        this.stories = stories;
    }

    List<Finding> findings() {
        for (var order : evidence.orders()) {
            var id = String.valueOf(order.get("_id"));
            var story = stories.get(id);
            if (story != null) {
                check(id, order.getString("status"), story, evidence.books().get("pay-" + id));
            }
        }
        return findings;
    }

    private void check(
            String order, String state, OrderStory story, @org.jspecify.annotations.Nullable JsonNode booked) {
        long charges = booked == null
                ? 0
                : booked.path("attempts")
                        .valueStream()
                        .filter(it -> it.path("outcome").asString("").equals("PAID"))
                        .count();
        long taken = booked == null ? 0 : booked.path("amount").asLong();
        long cancelled = booked == null ? 0 : booked.path("cancelledAmount").asLong();
        long held = taken - cancelled;
        if (charges > 1 || (charges == 1 && taken != story.total())) {
            add(
                    Question.DOUBLE_CHARGED,
                    order,
                    "%d charges, %d taken, the order is %d".formatted(charges, taken, story.total()));
        }
        long expected = charges == 0 ? 0 : story.total() - story.owedBack();
        if (held != expected) {
            add(
                    Question.REFUNDS,
                    order,
                    "%s: the gateway holds %d, the order says %d".formatted(state, held, expected));
        }
        if (UNPAID_ENDS.contains(state) && held != 0) {
            add(Question.REFUNDS, order, "%s, yet the gateway holds %d".formatted(state, held));
        }
        if (!UNPAID_ENDS.contains(state) && charges == 0 && OrderChecks.TERMINAL.contains(state)) {
            add(Question.REFUNDS, order, state + ", yet the gateway never took anything");
        }
        if (cancelled > taken || story.owedBack() > story.total()) {
            add(Question.REFUNDS, order, "more given back than paid: %d of %d".formatted(cancelled, taken));
        }
        if (!story.refundsMade().equals(story.refundsRequested())) {
            add(
                    Question.REFUNDS,
                    order,
                    "requested %s, told as made %s".formatted(story.refundsRequested(), story.refundsMade()));
        }
        int times = booked == null ? 0 : booked.path("cancellations").size();
        if (times != story.refundsRequested().size()) {
            add(
                    Question.REFUNDS,
                    order,
                    "%d refunds requested, %d in the gateway's books"
                            .formatted(story.refundsRequested().size(), times));
        }
    }

    private void add(Question question, String subject, String detail) {
        findings.add(new Finding(question, subject, detail));
    }
}
