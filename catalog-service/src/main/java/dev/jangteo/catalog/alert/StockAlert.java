package dev.jangteo.catalog.alert;

import dev.jangteo.contracts.CatalogEvent.BackInStock;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A customer asks to be told when a SKU can be bought again. There is one a customer and SKU; answered or withdrawn,
 * it may be asked anew.
 */
@Document("stock_alerts")
@CompoundIndex(name = "of_user_newest_first", def = "{'userId': 1, 'state': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "waiting_for_sku", def = "{'state': 1, 'skuId': 1}")
public final class StockAlert extends OutboxAggregate {
    enum State {
        WAITING,
        ANSWERED,
        WITHDRAWN
    }

    @Id
    private final String id;

    private final UserId userId;
    private final SkuId skuId;
    private final ProductId productId;
    private String name;
    private State state = State.WITHDRAWN;
    private String alertId = "";
    private Instant createdAt = Instant.EPOCH;

    /** The last change of the state; purging goes by it. */
    @Indexed
    @SuppressWarnings("UnusedVariable")
    private Instant changedAt = Instant.EPOCH;

    StockAlert(String id, UserId userId, SkuId skuId, ProductId productId, String name) {
        this.id = id;
        this.userId = userId;
        this.skuId = skuId;
        this.productId = productId;
        this.name = name;
    }

    static StockAlert of(UserId user, SkuId sku, ProductId product, String name) {
        return new StockAlert(id(user, sku), user, sku, product, name);
    }

    /** No id contains a slash, so this names one pair only. */
    static String id(UserId user, SkuId sku) {
        return user + "/" + sku;
    }

    String id() {
        return id;
    }

    public SkuId skuId() {
        return skuId;
    }

    public ProductId productId() {
        return productId;
    }

    /** What people call the SKU, when this was asked. */
    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** The customer waits from now on; false when they do already. */
    boolean ask(String skuName, Instant now) {
        if (isWaiting()) {
            return false;
        }
        become(State.WAITING, now);
        name = skuName;
        alertId = UUID.randomUUID().toString();
        createdAt = now;
        return true;
    }

    /** The customer does not want to know any more; false when they did not wait. */
    boolean withdraw(Instant now) {
        if (!isWaiting()) {
            return false;
        }
        become(State.WITHDRAWN, now);
        return true;
    }

    /** It can be bought again; false when nobody waits to hear it. */
    boolean answer(Instant now) {
        if (!isWaiting()) {
            return false;
        }
        become(State.ANSWERED, now);
        raise(now, meta -> new BackInStock(meta, alertId, userId, skuId, productId, name));
        return true;
    }

    private void become(State next, Instant now) {
        state = next;
        changedAt = now;
    }
}
