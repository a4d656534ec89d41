package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderEvent.OrderPartiallyCancelled;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.shipping.order.Clearances;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** What can be done with parcels to customers. */
@Service
public class Shipping {
    private static final Logger log = LoggerFactory.getLogger(Shipping.class);

    private final Parcels parcels;
    private final ShippingProperties properties;
    private final Waybills waybills;
    private final Clearances orders;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    Shipping(
            Parcels parcels,
            ShippingProperties properties,
            Waybills waybills,
            Clearances orders,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.parcels = parcels;
        this.properties = properties;
        this.waybills = waybills;
        this.orders = orders;
        this.inside = inside;
        this.clock = clock;
    }

    /** Prepares the parcel of a paid order, once. */
    public void orderConfirmed(OrderConfirmed order) {
        var lines = ShipmentLine.of(order.lines());
        try {
            parcels.save(
                    Shipment.prepare(order.orderId(), order.userId(), lines, order.deliveryAddress(), clock.instant()));
        } catch (DuplicateKeyException e) {
            log.debug("the parcel of order {} is prepared already, or never to be", order.orderId());
        }
    }

    /** Calls the parcel off, if it has not left. */
    public void orderCancelled(OrderCancelled order) {
        var shipment = parcels.shipmentOf(order.orderId())
                .orElseGet(() -> Shipment.neverToBe(order.orderId(), order.userId(), clock.instant()));
        shipment.orderCancelled();
        parcels.save(shipment);
    }

    /** Takes out what need not be packed, if the parcel has not left. */
    public void orderPartiallyCancelled(OrderPartiallyCancelled order) {
        parcels.shipmentOf(order.orderId()).ifPresent(shipment -> {
            shipment.orderPartiallyCancelled(order.cancellationId(), ShipmentLine.of(order.lines()));
            parcels.save(shipment);
        });
    }

    /**
     * Hands the parcel to a carrier, once its order says that it may go: from that word on the order can't be cancelled,
     * so that nothing is both cancelled and sent. Dying between that word and our write is mended by asking again. Asked
     * again for the same carrier and number, answers what it answered before.
     *
     * @throws OrderNotReady when no parcel is prepared
     * @throws ShipmentCancelled when the order was called off
     * @throws AlreadyDispatched when it left by another carrier or under another number
     * @throws CarrierUnknown when we don't ship with the carrier
     * @throws TrackingNumberInvalid when the number is mistyped
     * @throws TrackingNumberTaken when another parcel has the number
     * @throws dev.jangteo.platform.clients.PeerRefusal when the order is not to be sent, or not yet
     * @throws dev.jangteo.platform.clients.PeerUnavailable when the order can't be asked
     */
    public Shipment dispatch(DispatchShipment command) {
        var carrier = properties.carrier(command.carrier());
        var written = command.trackingNumber();
        var given = written == null ? null : TrackingNumber.parse(written);
        var prepared = shipmentOf(command.orderId());
        if (prepared.isDispatchedBy(command.carrier(), given)) {
            return prepared;
        }
        prepared.checkDispatchable();
        var clearance = orders.clear(command.orderId());
        return Retry.onConflict(() -> dispatch(command, carrier, given, clearance));
    }

    private Shipment dispatch(
            DispatchShipment command, Carrier carrier, @Nullable TrackingNumber given, Clearance clearance) {
        var shipment = shipmentOf(command.orderId());
        if (shipment.isDispatchedBy(command.carrier(), given)) {
            return shipment;
        }
        var waybill = waybills.fill(carrier, given, clearance.deliveryAddress().postalCode());
        shipment.dispatch(clearance, waybill, waybills.firstLookAt(waybill));
        return saveUnderItsNumber(shipment, waybill.trackingNumber(), given != null);
    }

    private Shipment shipmentOf(OrderId order) {
        return parcels.shipmentOf(order).orElseThrow(() -> new OrderNotReady(order));
    }

    /** The store decides whether a number is free. A given one is refused when not; of our own, another one is tried. */
    private Shipment saveUnderItsNumber(Shipment shipment, String number, boolean given) {
        try {
            var dispatched = parcels.save(shipment);
            inside.publishEvent(new CourierWanted(dispatched.id()));
            return dispatched;
        } catch (DuplicateKeyException e) {
            if (given) {
                throw new TrackingNumberTaken(number).at("trackingNumber");
            }
            throw new OptimisticLockingFailureException("another parcel got the number generated for this one", e);
        }
    }
}
