package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderEvent.OrderCancelled;
import dev.jangteo.contracts.OrderEvent.OrderConfirmed;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.shipping.delivery.DeliveryEstimate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** What can be done with parcels. */
@Service
public class Shipping {
    private static final Logger log = LoggerFactory.getLogger(Shipping.class);

    private final Shipments shipments;
    private final ShippingProperties properties;
    private final DeliveryEstimate estimate;
    private final ApplicationEventPublisher inside;
    private final Clock clock;
    private final RandomGenerator random;

    Shipping(
            Shipments shipments,
            ShippingProperties properties,
            ApplicationEventPublisher inside,
            Clock clock,
            RandomGenerator random) {
        this.shipments = shipments;
        this.properties = properties;
        this.estimate = properties.estimate();
        this.inside = inside;
        this.clock = clock;
        this.random = random;
    }

    /** Prepares the parcel of a paid order, once. */
    public void orderConfirmed(OrderConfirmed order) {
        var lines = order.lines().stream()
                .map(line -> new ShipmentLine(line.skuId(), line.name(), line.quantity()))
                .toList();
        try {
            shipments.save(Shipment.prepare(order.orderId(), order.userId(), lines, order.deliveryAddress()));
        } catch (DuplicateKeyException e) {
            log.debug("the parcel of order {} is prepared already, or never to be", order.orderId());
        }
    }

    /** Calls the parcel off, if it has not left. */
    public void orderCancelled(OrderCancelled order) {
        var shipment = shipments
                .findById(Shipment.firstOf(order.orderId()))
                .orElseGet(() -> Shipment.neverToBe(order.orderId(), order.userId()));
        shipment.orderCancelled();
        shipments.save(shipment);
    }

    /**
     * Hands the parcel to a carrier. Asked again for the same carrier and number, answers what it answered before.
     *
     * @throws OrderNotReady when no parcel is prepared
     * @throws ShipmentCancelled when the order was called off
     * @throws AlreadyDispatched when it left by another carrier or under another number
     * @throws CarrierUnknown when we don't ship with the carrier
     * @throws TrackingNumberInvalid when the number is mistyped
     * @throws TrackingNumberTaken when another parcel has the number
     */
    public Shipment dispatch(DispatchShipment command) {
        var carrier = properties.carrier(command.carrier());
        var written = command.trackingNumber();
        var given = written == null ? null : TrackingNumber.parse(written);
        return Retry.onConflict(() -> {
            var shipment = shipments
                    .findById(Shipment.firstOf(command.orderId()))
                    .orElseThrow(() -> new OrderNotReady(command.orderId()));
            if (shipment.isDispatchedBy(command.carrier(), given)) {
                return shipment;
            }
            var number = given == null ? TrackingNumber.random(random) : given;
            shipment.dispatch(consignment(shipment, command.carrier(), carrier.trackingUrl(number), number));
            return saveUnderItsNumber(shipment, number, given != null);
        });
    }

    private Consignment consignment(Shipment shipment, String carrier, String trackingUrl, TrackingNumber number) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var postalCode = shipment.address().map(PostalAddress::postalCode).orElse("");
        return new Consignment(carrier, number.value(), trackingUrl, estimate.arrival(now, postalCode), now);
    }

    /** The store decides whether a number is free. A given one is refused when not; of our own, another one is tried. */
    private Shipment saveUnderItsNumber(Shipment shipment, TrackingNumber number, boolean given) {
        try {
            var dispatched = shipments.save(shipment);
            inside.publishEvent(new ParcelDispatched(dispatched.id()));
            return dispatched;
        } catch (DuplicateKeyException e) {
            if (given) {
                throw new TrackingNumberTaken(number.value()).at("trackingNumber");
            }
            throw new OptimisticLockingFailureException("another parcel got the number generated for this one", e);
        }
    }

    /**
     * The courier scanned a parcel.
     *
     * @throws ParcelUnknown when none of ours travels under the number
     */
    public void scanned(String trackingNumber, Scan scan) {
        Retry.onConflict(() -> {
            var shipment =
                    shipments.findByTrackingNumber(trackingNumber).orElseThrow(() -> new ParcelUnknown(trackingNumber));
            return shipment.scanned(scan, clock.instant()) ? shipments.save(shipment) : shipment;
        });
    }

    /** The order's parcels, first prepared first. */
    public List<Shipment> of(OrderId order) {
        return shipments.findByOrderIdOrderById(order);
    }
}
