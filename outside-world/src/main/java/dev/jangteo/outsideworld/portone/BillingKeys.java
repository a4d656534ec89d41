package dev.jangteo.outsideworld.portone;

import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.journal.Journal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored cards. A journal line holds a key as it is from then on. */
@Component
public class BillingKeys {
    private final Map<String, BillingKey> keys = new LinkedHashMap<>();
    private final Clock clock;
    private final Journal<BillingKey> journal;

    BillingKeys(Settings settings, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.journal = Journal.open(
                settings.dataDir().resolve("billing-keys.jsonl"),
                json,
                BillingKey.class,
                (_, key) -> keys.put(key.key(), key));
    }

    /** Any card can be stored; whether it can be charged turns out later. */
    public synchronized BillingKey issue(Card card, Purchase.@Nullable Customer customer) {
        String key = "billing-key-%s-%s".formatted(mark(card.reaction()), UUID.randomUUID());
        return keep(new BillingKey(key, card, customer, clock.instant(), null));
    }

    private static String mark(CardReaction reaction) {
        return switch (reaction) {
            case APPROVED -> "ok";
            case DECLINED, INSUFFICIENT_FUNDS, EXPIRED ->
                reaction.name().toLowerCase(Locale.ROOT).replaceAll("_.*", "");
        };
    }

    /** @throws GatewayRefusal when there never was such a key */
    public synchronized BillingKey get(String key) {
        BillingKey found = keys.get(key);
        if (found == null) {
            throw GatewayRefusal.of(GatewayError.BILLING_KEY_NOT_FOUND, "빌링키가 없습니다: " + key);
        }
        return found;
    }

    /** @throws GatewayRefusal when there is no such key, or it was deleted */
    public synchronized BillingKey usable(String key) {
        BillingKey found = get(key);
        if (found.deletedAt() != null) {
            throw GatewayRefusal.of(GatewayError.BILLING_KEY_ALREADY_DELETED, "삭제된 빌링키입니다: " + key);
        }
        return found;
    }

    public synchronized BillingKey delete(String key) {
        return keep(usable(key).deleted(clock.instant()));
    }

    public synchronized List<BillingKey> all() {
        return List.copyOf(keys.values());
    }

    private BillingKey keep(BillingKey key) {
        journal.append(key);
        keys.put(key.key(), key);
        return key;
    }

    @PreDestroy
    synchronized void close() {
        journal.close();
    }
}
