package dev.jangteo.order;

import static dev.jangteo.order.OrderStatus.PENDING;
import static dev.jangteo.order.OrderStatus.PURCHASE_CONFIRMED;
import static dev.jangteo.order.OrderStatus.RETURN_REQUESTED;
import static java.util.Objects.requireNonNull;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent.CancellationReason;
import dev.jangteo.contracts.OrderEvent.FailureReason;
import dev.jangteo.contracts.OrderEvent.Line;
import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderDelivered;
import dev.jangteo.contracts.OrderEvent.OrderFailed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderEvent.OrderPurchaseConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderReturnRejected;
import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderEvent.OrderReturned;
import dev.jangteo.contracts.OrderEvent.PaymentChoice;
import dev.jangteo.contracts.OrderEvent.RefundReason;
import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.OrderEvent.ReturnRejection;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PaymentId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.RefundId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.OrderStatus.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An order. What the others tell of it are facts: never refused, and one that comes late, twice or out of order
 * changes nothing, waits for its turn, or makes us give money back. What people ask for may be refused. Both say
 * whether they changed anything.
 */
@Document("orders")
@CompoundIndex(name = "of-a-customer", def = "{'userId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "newest-of-a-status", def = "{'status': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "newest", def = "{'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "next-deadline", def = "{'nextDeadline': 1}", sparse = true)
public class Order extends Agreement {
    @ValueConverter(StatusConverter.class)
    private OrderStatus status = PENDING;

    private @Nullable Instant nextDeadline;
    private List<OrderLine> items;
    private Settlement settlement;
    private @Nullable Cancellation cancellation;
    private List<GoodsReturn> returns = List.of();
    private @Nullable StockOutcome stock;
    private @Nullable Instant clearedAt;
    private @Nullable Parcel parcel;
    private @Nullable Instant deliveredAt;
    private List<TimelineEntry> timeline = new ArrayList<>();

    @PersistenceCreator
    Order(
            OrderId id,
            UserId userId,
            String fingerprint,
            List<OrderLine> items,
            Charges charges,
            Terms terms,
            PostalAddress deliveryAddress,
            PaymentChoice payment,
            Instant createdAt,
            Instant expiresAt) {
        super(id, userId, fingerprint, charges, terms, deliveryAddress, payment, createdAt, expiresAt);
        this.items = items;
        this.settlement = Settlement.of(charges);
    }

    /** A new order, waiting for its payment until {@code expiresAt}. */
    static Order place(
            OrderId id,
            PlaceOrder wish,
            OrderLines lines,
            Charges charges,
            Terms terms,
            Instant expiresAt,
            Cause cause) {
        var order = new Order(
                id,
                wish.userId(),
                OrderIds.fingerprint(wish),
                lines.all(),
                charges,
                terms,
                wish.deliveryAddress(),
                wish.payment(),
                cause.at(),
                expiresAt);
        order.nextDeadline = expiresAt;
        order.note(cause);
        order.tellPlaced(lines, wish.fromCart());
        return order;
    }

    // What the others tell

    /** The order is paid; or, when it can't be paid any more, or is paid already, the money is owed back. */
    boolean paymentCompleted(PaymentId paid, Money amount, Cause cause) {
        if (settlement.knows(paid)) {
            return false;
        }
        var first = settlement.payment() == null;
        settlement = settlement.paidBy(paid, amount);
        if (status == PENDING) {
            become(Move.PAY, cause.at().plus(terms().shipWithin()), cause);
            raise(
                    cause.at(),
                    meta -> new OrderConfirmed(
                            meta, id(), userId(), paid, parcelLines(), charges().total(), deliveryAddress()));
            catchUp(cause);
        } else {
            if (first && cancellation != null) {
                cancellation = cancellation.refunding(contents().lines().share(amount));
            }
            var reason = status == OrderStatus.CANCELLED
                    ? RefundReason.PAID_AFTER_CANCELLATION
                    : RefundReason.PAID_AFTER_DEADLINE;
            owe(paid, RefundId.ofAll(paid), amount, reason, cause);
        }
        return true;
    }

    /** The payment came to nothing. */
    boolean paymentFailed(String detail, Cause cause) {
        return status == PENDING && fail(FailureReason.PAYMENT_FAILED, detail, cause);
    }

    /** The gateway gave money back. */
    boolean refunded(RefundId refund, Money amount, Instant at) {
        var before = settlement;
        settlement = settlement.refunded(refund, amount, at);
        return !settlement.equals(before);
    }

    /** The units have left the stock for this order; or they could not be had after all, and it is called off. */
    boolean stockDecided(StockOutcome outcome, Cause cause) {
        if (stock != null) {
            return false;
        }
        stock = outcome;
        catchUp(cause);
        return true;
    }

    /** A parcel left. */
    boolean dispatched(Parcel sent, Cause cause) {
        if (parcel != null) {
            return false;
        }
        parcel = sent.delivered(deliveredAt);
        catchUp(cause);
        return true;
    }

    /** The parcel arrived; it may be told before its departure is. */
    boolean delivered(Instant at, Cause cause) {
        if (deliveredAt != null) {
            return false;
        }
        noteArrival(at);
        catchUp(cause);
        return true;
    }

    /** Acts on what is known, whichever was told first. */
    private void catchUp(Cause cause) {
        if (stock == StockOutcome.SHORT && status.after(Move.CANCEL_PART).isPresent()) {
            callOffRest(CancellationReason.OUT_OF_STOCK, cause);
        }
        if (parcel != null && status.after(Move.SHIP).isPresent()) {
            var sent = parcel;
            become(Move.SHIP, cause.at().plus(terms().deliverWithin()), cause);
            raise(cause.at(), meta -> sent.told(meta, id(), userId()));
        }
        if (deliveredAt != null && status.after(Move.DELIVER).isPresent()) {
            arrive(deliveredAt, cause);
        }
    }

    // What time brings

    /** What the order waited for did not come in time: it goes on, or ends, without. */
    boolean deadlinePassed(Cause cause) {
        if (nextDeadline == null || cause.at().isBefore(nextDeadline)) {
            return false;
        }
        return switch (status) {
            case PENDING -> fail(FailureReason.PAYMENT_DEADLINE_PASSED, null, cause);
            // A parcel that was cleared may have left, whatever we heard of it.
            case CONFIRMED, PARTIALLY_CANCELLED ->
                clearedAt == null
                        ? callOffRest(CancellationReason.NOT_SHIPPED_IN_TIME, cause)
                        : arrive(cause.at(), cause);
            case SHIPPED -> arrive(cause.at(), cause);
            case DELIVERED -> keep(true, cause);
            case RETURN_REQUESTED -> reject(ReturnRejection.NOT_RECEIVED, null, cause);
            case PURCHASE_CONFIRMED, FAILED, CANCELLED, RETURNED -> false;
        };
    }

    // What people ask for

    /**
     * Calls the order off, or part of it.
     *
     * @throws OrderBeingShipped when it is too late
     * @throws OrderMoveRefused when the order has ended, or is with the customer
     * @throws PartialCancellationOfUnpaidOrder when it is not paid, and not all of it is to go
     * @throws CancellationExceedsOrder when more is asked for than is left
     */
    boolean cancel(CancelOrder wish, Cause cause) {
        if (contents().cancelled(wish.cancellationId())) {
            return false;
        }
        if (status == OrderStatus.SHIPPED
                || (clearedAt != null && status.after(Move.CANCEL_PART).isPresent())) {
            throw new OrderBeingShipped();
        }
        require(Move.CANCEL);
        if (status == PENDING && wish.items() != null) {
            throw new PartialCancellationOfUnpaidOrder();
        }
        return callOff(wish, CancellationReason.CUSTOMER_REQUEST, cause);
    }

    /**
     * From now on a parcel may leave, and the order can't be called off.
     *
     * @throws OrderNotDispatchable when it is not paid, or has come to nothing
     * @throws StockNotCommitted when the stock was not heard of yet
     */
    boolean clearForDispatch(Cause cause) {
        if (status == PENDING || status == OrderStatus.FAILED || status == OrderStatus.CANCELLED) {
            throw new OrderNotDispatchable(status);
        }
        if (clearedAt != null || status.after(Move.SHIP).isEmpty()) {
            return false;
        }
        if (stock != StockOutcome.COMMITTED) {
            throw new StockNotCommitted();
        }
        clearedAt = cause.at();
        nextDeadline = cause.at().plus(terms().deliverWithin());
        return true;
    }

    /**
     * The customer keeps the goods.
     *
     * @throws OrderMoveRefused when they are not with the customer
     */
    boolean confirmPurchase(Cause cause) {
        if (status == PURCHASE_CONFIRMED) {
            return false;
        }
        require(Move.CONFIRM_PURCHASE);
        return keep(false, cause);
    }

    /**
     * The customer sends goods back.
     *
     * @throws OrderMoveRefused when they are not with the customer, or others are on their way back
     * @throws ReturnPeriodOver when they have been with the customer for too long
     * @throws ReturnExceedsOrder when there are not so many
     */
    boolean requestReturn(RequestReturn wish, Cause cause) {
        if (contents().returning(wish.returnId())) {
            return false;
        }
        require(Move.REQUEST_RETURN);
        var period = ReturnPolicy.standard().period(wish.reason(), terms());
        if (cause.at().isAfter(requireNonNull(deliveredAt).plus(period))) {
            throw new ReturnPeriodOver();
        }
        var sent = contents().sendBack(wish, cause.at());
        hold(sent.after());
        become(Move.REQUEST_RETURN, cause.at().plus(terms().inspectWithin()), cause);
        raise(
                cause.at(),
                meta -> new OrderReturnRequested(
                        meta, id(), userId(), wish.returnId(), sent.lines().told(), wish.reason(), deliveryAddress()));
        return true;
    }

    /**
     * Returned goods were looked at.
     *
     * @throws OrderMoveRefused when none are awaited
     */
    boolean inspected(Inspection found, Cause cause) {
        if (status != RETURN_REQUESTED
                && !returns.isEmpty()
                && returns.getLast().endedBy(found)) {
            return false;
        }
        require(Move.RETURN);
        return found.accepted() ? accept(found, cause) : reject(ReturnRejection.NOT_AS_SOLD, found.note(), cause);
    }

    // What follows of it

    private boolean fail(FailureReason reason, @Nullable String detail, Cause cause) {
        become(Move.FAIL, null, cause);
        raise(cause.at(), meta -> new OrderFailed(meta, id(), userId(), reason, detail));
        return true;
    }

    private boolean callOffRest(CancellationReason reason, Cause cause) {
        return callOff(CancelOrder.byItself(reason), reason, cause);
    }

    private boolean callOff(CancelOrder wish, CancellationReason reason, Cause cause) {
        var paid = settlement.payment();
        var atOnce = cancellation == null;
        var off = contents().callOff(wish, region(), cause.at());
        hold(off.after());
        var whole = contents().lines().kept().isEmpty();
        if (whole) {
            become(Move.CANCEL, null, cause);
            var refund = paid == null ? null : off.refund();
            raise(cause.at(), meta -> new OrderCancelled(meta, id(), userId(), reason, refund));
        } else {
            become(Move.CANCEL_PART, nextDeadline, cause);
            var told = off.lines().told();
            raise(
                    cause.at(),
                    meta -> new OrderPartiallyCancelled(
                            meta, id(), userId(), wish.cancellationId(), told, reason, off.refund()));
        }
        if (paid != null) {
            var outOfStock = reason == CancellationReason.OUT_OF_STOCK;
            var name = outOfStock && atOnce
                    ? RefundId.ofAll(paid)
                    : new RefundId(id() + ":c" + requireNonNull(cancellation).count());
            var called = whole ? RefundReason.CANCELLED : RefundReason.PARTIALLY_CANCELLED;
            owe(paid, name, off.refund(), outOfStock ? RefundReason.OUT_OF_STOCK : called, cause);
        }
        return true;
    }

    private boolean arrive(Instant at, Cause cause) {
        noteArrival(at);
        become(Move.DELIVER, confirmAt(), cause);
        raise(cause.at(), meta -> new OrderDelivered(meta, id(), userId(), at));
        return true;
    }

    private boolean keep(boolean byItself, Cause cause) {
        become(Move.CONFIRM_PURCHASE, null, cause);
        raise(cause.at(), meta -> new OrderPurchaseConfirmed(meta, id(), userId(), byItself));
        return true;
    }

    private boolean accept(Inspection found, Cause cause) {
        var back = contents().takeBack(found, region(), cause.at());
        hold(back.after());
        var whole = contents().lines().kept().isEmpty();
        become(whole ? Move.RETURN : Move.RETURN_PART, whole ? null : confirmAt(), cause);
        var name = returns.getLast().returnId();
        var told = back.lines().told();
        var resellable = found.resellable() ? told : List.<Line>of();
        raise(cause.at(), meta -> new OrderReturned(meta, id(), userId(), name, told, resellable, back.refund()));
        var refund = new RefundId(id() + ":r" + returns.size());
        owe(requireNonNull(settlement.payment()), refund, back.refund(), RefundReason.RETURNED, cause);
        return true;
    }

    private boolean reject(ReturnRejection why, @Nullable String note, Cause cause) {
        hold(contents().leave(why, note, cause.at()));
        become(Move.REJECT_RETURN, confirmAt(), cause);
        var name = returns.getLast().returnId();
        raise(cause.at(), meta -> new OrderReturnRejected(meta, id(), userId(), name, why));
        return true;
    }

    private void owe(PaymentId paid, RefundId name, Money amount, RefundReason reason, Cause cause) {
        if (!amount.isZero()) {
            settlement = settlement.asking(new Refund(name, amount, reason, cause.at(), null));
            raise(cause.at(), meta -> new RefundRequested(meta, id(), userId(), paid, name, amount, reason));
        }
    }

    private void require(Move move) {
        if (status.after(move).isEmpty()) {
            throw new OrderMoveRefused(move, status);
        }
    }

    private void become(Move move, @Nullable Instant deadline, Cause cause) {
        status = status.after(move).orElseThrow(() -> new IllegalStateException(move + " of an order " + status));
        nextDeadline = deadline;
        if (!move.isOfSomeUnits()) {
            hold(contents().in(status));
        }
        note(cause);
    }

    private void note(Cause cause) {
        timeline.add(new TimelineEntry(status, cause.by(), cause.at(), cause.traceId()));
    }

    private void noteArrival(Instant at) {
        deliveredAt = at;
        parcel = parcel == null ? null : parcel.delivered(at);
    }

    private Instant confirmAt() {
        return requireNonNull(deliveredAt).plus(terms().confirmPurchaseAfter());
    }

    private Contents contents() {
        return new Contents(new OrderLines(items), settlement, cancellation, returns);
    }

    private void hold(Contents contents) {
        items = contents.lines().all();
        settlement = contents.settlement();
        cancellation = contents.cancellation();
        returns = contents.returns();
    }

    // What can be seen of it

    public OrderStatus status() {
        return status;
    }

    /** When the order goes on by itself; null when it has ended. */
    public @Nullable Instant nextDeadline() {
        return nextDeadline;
    }

    public List<OrderLine> items() {
        return items;
    }

    /** What goes into the parcel: all that was not called off. */
    public List<Line> parcelLines() {
        return contents().lines().kept().told();
    }

    public List<Refund> refunds() {
        return settlement.refunds();
    }

    public @Nullable Cancellation cancellation() {
        return cancellation;
    }

    public List<GoodsReturn> returns() {
        return returns;
    }

    public @Nullable Parcel parcel() {
        return parcel;
    }

    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }
}
