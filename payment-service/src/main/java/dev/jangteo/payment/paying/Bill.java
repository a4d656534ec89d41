package dev.jangteo.payment.paying;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.PaymentChoice.Method;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What an order is to be paid with: fixed when it was placed. */
public abstract sealed class Bill extends OutboxAggregate permits Scheduled {
    @Id
    private final PaymentId id;

    private final OrderId orderId;
    private final UserId userId;
    private final Money amount;
    private final String storeId;
    private final String orderName;
    private final Method method;
    private final @Nullable String cardId;
    private final Instant expiresAt;

    Bill(
            PaymentId id,
            OrderId orderId,
            UserId userId,
            Money amount,
            String storeId,
            String orderName,
            Method method,
            @Nullable String cardId,
            Instant expiresAt) {
        this.id = id;
        this.orderId = orderId;
        this.userId = userId;
        this.amount = amount;
        this.storeId = storeId;
        this.orderName = orderName;
        this.method = method;
        this.cardId = cardId;
        this.expiresAt = expiresAt;
    }

    /** Derived from the order's, and also the gateway's: there can't be two payments of one order. */
    static PaymentId idFor(OrderId order) {
        return new PaymentId("pay-" + order.value());
    }

    public PaymentId id() {
        return id;
    }

    public OrderId orderId() {
        return orderId;
    }

    public UserId userId() {
        return userId;
    }

    public Money amount() {
        return amount;
    }

    public String storeId() {
        return storeId;
    }

    public String orderName() {
        return orderName;
    }

    public Method method() {
        return method;
    }

    @Nullable
    String cardId() {
        return cardId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
