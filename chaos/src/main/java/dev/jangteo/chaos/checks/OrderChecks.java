package dev.jangteo.chaos.checks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.jangteo.chaos.load.Ledger.Asked;
import dev.jangteo.chaos.load.Ledger.Deed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders that were accepted are there, once, and have come to their end; what customers had done to them is done, once. */
final class OrderChecks {
    /** Where nothing happens any more without somebody asking for it. */
    static final Set<String> TERMINAL = Set.of("purchase_confirmed", "failed", "cancelled", "returned");

    private final Evidence evidence;
    private final Map<String, OrderStory> stories;
    private final Map<String, String> states = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    OrderChecks(Evidence evidence, Map<String, OrderStory> stories) {
        this.evidence = evidence;
        this.stories = stories;
        evidence.orders().forEach(it -> states.put(String.valueOf(it.get("_id")), it.getString("status")));
    }

    List<Finding> findings() {
        lost();
        stuck();
        deeds();
        return findings;
    }

    private void lost() {
        for (var accepted : evidence.ledger().orders()) {
            if (!states.containsKey(accepted.orderId())) {
                add(Question.LOST, accepted.orderId(), "accepted at " + accepted.accepted() + ", not in the store");
            }
        }
        for (var order : states.keySet()) {
            var created = stories.containsKey(order) ? stories.get(order).created() : 0;
            if (created != 1) {
                add(Question.LOST, order, created + " OrderCreated events");
            }
        }
    }

    private void stuck() {
        states.forEach((order, state) -> {
            if (!TERMINAL.contains(state)) {
                add(Question.STUCK, order, state);
            }
        });
    }

    private void deeds() {
        var byOrder = evidence.ledger().deeds().stream().collect(groupingBy(Asked::orderId));
        byOrder.forEach((order, asked) -> {
            var story = stories.get(order);
            if (story != null) {
                compare(order, Deed.CANCELLATION, asked, story.cancellations());
                compare(order, Deed.RETURN, asked, story.returnsRequested());
            }
        });
    }

    /** Those without an answer may have been done or not. */
    private void compare(String order, Deed deed, List<Asked> asked, int done) {
        var counts = asked.stream().filter(it -> it.deed() == deed).collect(groupingBy(Asked::answered, counting()));
        long surely = counts.getOrDefault(true, 0L);
        long perhaps = counts.getOrDefault(false, 0L);
        if (done < surely || done > surely + perhaps) {
            add(
                    Question.DEEDS,
                    order,
                    "%s: %d confirmed, %d without an answer, %d done".formatted(deed, surely, perhaps, done));
        }
    }

    private void add(Question question, String subject, String detail) {
        findings.add(new Finding(question, subject, detail));
    }
}
