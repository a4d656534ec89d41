package dev.jangteo.chaos.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;

/** What was decided was told: no number is missing between an aggregate's first event and its last. */
final class EventChecks {
    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    EventChecks(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Finding> findings() {
        evidence.unsent().forEach((where, count) -> add(where, count + " documents hold events that were not sent"));
        var numbers = evidence.told().stream()
                .filter(it -> !it.topic().equals("cart.events")) // carts live in Redis, and are lost with it
                .collect(groupingBy(
                        it -> it.topic() + " " + it.subject(), mapping(Told::sequence, toCollection(TreeSet::new))));
        numbers.forEach((aggregate, told) -> {
            if (told.first() != 1 || told.last() != told.size()) {
                add(aggregate, "told are only " + told);
            }
        });
        lastIsTold(evidence.orders(), "order.events ", numbers);
        lastIsTold(evidence.payments(), "payment.events ", numbers);
        lastIsTold(evidence.shelves(), "catalog.events ", numbers);
        return findings;
    }

    private void lastIsTold(List<Document> documents, String topic, Map<String, ? extends SortedSet<Long>> numbers) {
        var decided = new HashMap<String, Long>();
        documents.forEach(
                it -> decided.put(topic + it.get("_id"), ((Number) it.getOrDefault("sequence", 0L)).longValue()));
        decided.forEach((aggregate, last) -> {
            long told = numbers.containsKey(aggregate) ? numbers.get(aggregate).last() : 0;
            if (told != last) {
                add(aggregate, "decided up to %d, told up to %d".formatted(last, told));
            }
        });
    }

    private void add(String subject, String detail) {
        findings.add(new Finding(Question.EVENTS, subject, detail));
    }
}
