package dev.jangteo.order;

import static dev.jangteo.order.OrderStatus.Move.CANCEL;
import static dev.jangteo.order.OrderStatus.Move.CANCEL_PART;
import static dev.jangteo.order.OrderStatus.Move.CONFIRM_PURCHASE;
import static dev.jangteo.order.OrderStatus.Move.DELIVER;
import static dev.jangteo.order.OrderStatus.Move.FAIL;
import static dev.jangteo.order.OrderStatus.Move.PAY;
import static dev.jangteo.order.OrderStatus.Move.REJECT_RETURN;
import static dev.jangteo.order.OrderStatus.Move.REQUEST_RETURN;
import static dev.jangteo.order.OrderStatus.Move.RETURN;
import static dev.jangteo.order.OrderStatus.Move.RETURN_PART;
import static dev.jangteo.order.OrderStatus.Move.SHIP;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where an order stands, and the one table of where it may go from there (O5). */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    SHIPPED,
    DELIVERED,
    PURCHASE_CONFIRMED,
    FAILED,
    CANCELLED,
    PARTIALLY_CANCELLED,
    RETURN_REQUESTED,
    RETURNED;

    /** What can happen to an order. */
    public enum Move {
        PAY,
        FAIL,
        CANCEL,
        CANCEL_PART,
        SHIP,
        DELIVER,
        CONFIRM_PURCHASE,
        REQUEST_RETURN,
        RETURN,
        RETURN_PART,
        REJECT_RETURN;

        /** Whether lines it does not name stay as they are. */
        boolean isOfSomeUnits() {
            return this == CANCEL_PART || this == REQUEST_RETURN;
        }

        /** As a refusal spells it: {@code request return}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final Map<OrderStatus, Map<Move, OrderStatus>> LIFECYCLE = Map.of(
            PENDING, Map.of(PAY, CONFIRMED, FAIL, FAILED, CANCEL, CANCELLED),
            CONFIRMED, Map.of(SHIP, SHIPPED, DELIVER, DELIVERED, CANCEL, CANCELLED, CANCEL_PART, PARTIALLY_CANCELLED),
            PARTIALLY_CANCELLED,
                    Map.of(SHIP, SHIPPED, DELIVER, DELIVERED, CANCEL, CANCELLED, CANCEL_PART, PARTIALLY_CANCELLED),
            SHIPPED, Map.of(DELIVER, DELIVERED),
            DELIVERED, Map.of(CONFIRM_PURCHASE, PURCHASE_CONFIRMED, REQUEST_RETURN, RETURN_REQUESTED),
            RETURN_REQUESTED, Map.of(RETURN, RETURNED, RETURN_PART, DELIVERED, REJECT_RETURN, DELIVERED),
            PURCHASE_CONFIRMED, Map.of(),
            FAILED, Map.of(),
            CANCELLED, Map.of(),
            RETURNED, Map.of());

    /** Where the move leads from here; empty when it is not allowed. */
    public Optional<OrderStatus> after(Move move) {
        return Optional.ofNullable(LIFECYCLE.getOrDefault(this, Map.of()).get(move));
    }

    /** Whether nothing can happen to the order any more. */
    public boolean isTerminal() {
        return LIFECYCLE.getOrDefault(this, Map.of()).isEmpty();
    }

    /** As the API and the stored document spell it: {@code partially_cancelled}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status spelled so.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static OrderStatus labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
