package dev.jangteo.chaos.checks;

import dev.jangteo.chaos.shop.Goods;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Every unit is on the shelf or with a customer, and what can be promised is what is there. */
final class StockChecks {
    /** For so long an order that lost its units in Redis may still get in another's way. */
    private static final Duration RIVALS_LAST = Duration.ofSeconds(60);

    private final Evidence evidence;
    private final Map<String, OrderStory> stories;
    private final List<Finding> findings = new ArrayList<>();

    StockChecks(Evidence evidence, Map<String, OrderStory> stories) {
        this.evidence = evidence;
        this.stories = stories;
    }

    List<Finding> findings() {
        var shelves = new HashMap<String, Document>();
        evidence.shelves().forEach(it -> shelves.put(String.valueOf(it.get("_id")), it));
        evidence.goods().forEach(it -> check(it, shelves.get(it.skuId())));
        brokenPromises();
        return findings;
    }

    /** Whoever's order is accepted gets the units, unless Redis lost what it had promised: to them, or to a rival. */
    private void brokenPromises() {
        for (var order : evidence.ledger().orders()) {
            var story = stories.get(order.orderId());
            var found = story == null ? Optional.<Instant>empty() : story.shortOfStock();
            found.filter(at -> !evidence.downtime().touches("redis", order.asked(), at, RIVALS_LAST))
                    .ifPresent(_ -> add(order.orderId(), "accepted, then called off for lack of units"));
        }
    }

    private void check(Goods goods, @Nullable Document shelf) {
        var sku = goods.skuId();
        if (shelf == null) {
            add(sku, "its shelf is gone");
            return;
        }
        int onHand = shelf.getInteger("onHand", -1);
        int sold = stories.values().stream().mapToInt(it -> it.sold(sku)).sum();
        if (onHand < 0 || onHand + sold != goods.units()) {
            add(sku, "%d on hand + %d sold, there were %d".formatted(onHand, sold, goods.units()));
        }
        int copy = evidence.onHand().getOrDefault(sku, 0);
        if (copy != onHand) {
            add(sku, "%d on hand, Redis says %d".formatted(onHand, copy));
        }
        int reserved = evidence.reserved().getOrDefault(sku, 0);
        int held = held(sku);
        if (reserved != held) {
            add(sku, "%d reserved in Redis, its open reservations hold %d".formatted(reserved, held));
        }
        if (reserved > 0 && evidence.ledger().unansweredOrders() == 0) {
            add(sku, "%d still reserved, though every order has ended: %s".formatted(reserved, holders(sku)));
        }
        var takings = shelf.getList("takings", Document.class, List.of());
        if (!takings.isEmpty()) {
            add(sku, "takings without an end: " + takings);
        }
    }

    private int held(String sku) {
        return evidence.holders().values().stream()
                .mapToInt(it -> units(it, sku))
                .sum();
    }

    private List<String> holders(String sku) {
        return evidence.holders().entrySet().stream()
                .filter(it -> units(it.getValue(), sku) > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Lines are written {@code sku units,sku units}. */
    private static int units(String lines, String sku) {
        int units = 0;
        for (var line : lines.split(",")) {
            var parts = line.split(" ");
            if (parts[0].equals(sku)) {
                units += Integer.parseInt(parts[1]);
            }
        }
        return units;
    }

    private void add(String subject, String detail) {
        findings.add(new Finding(Question.OVERSOLD, subject, detail));
    }
}
