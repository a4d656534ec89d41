package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderEvent.OrderReturnRequested;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** What is done about parcels back from customers. */
@Service
public class Returning {
    private static final Logger log = LoggerFactory.getLogger(Returning.class);

    private final Parcels parcels;
    private final ShippingProperties properties;
    private final Waybills waybills;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    Returning(
            Parcels parcels,
            ShippingProperties properties,
            Waybills waybills,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.parcels = parcels;
        this.properties = properties;
        this.waybills = waybills;
        this.inside = inside;
        this.clock = clock;
    }

    /** Has the goods picked up, once. */
    public void requested(OrderReturnRequested wanted) {
        var id = Retry.onConflict(() -> request(wanted)).id();
        inside.publishEvent(new CourierWanted(id));
    }

    /** The goods are back, or not waited for any more: nobody is sent for them. */
    public void settled(OrderId order, UserId user, String returnId) {
        var parcel = parcels.returnOf(order, returnId)
                .orElseGet(() -> ReturnParcel.neverToBe(order, user, returnId, clock.instant()));
        parcel.settled();
        parcels.save(parcel);
    }

    private ReturnParcel request(OrderReturnRequested wanted) {
        return parcels.returnOf(wanted.orderId(), wanted.returnId()).orElseGet(() -> {
            var carrier = properties.carrier(properties.returnCarrier());
            var waybill = waybills.fill(carrier, null, wanted.pickUpAddress().postalCode());
            return insert(ReturnParcel.request(wanted, properties.depot(), waybill, waybills.firstLookAt(waybill)));
        });
    }

    /** Its id is taken by another delivery of the same event, or its number by another parcel: a fresh look tells. */
    private ReturnParcel insert(ReturnParcel parcel) {
        try {
            return parcels.save(parcel);
        } catch (DuplicateKeyException e) {
            log.debug("return parcel {} is there already, or its number is taken", parcel.id());
            throw new OptimisticLockingFailureException("another parcel got there first", e);
        }
    }
}
