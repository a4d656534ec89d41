package dev.jangteo.shipping.courier;

import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.shipping.CourierWanted;
import dev.jangteo.shipping.Parcel;
import dev.jangteo.shipping.Registrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tells the courier of new parcels: at once, without making the admin wait, and again by the sweeper for what a
 * crash or the courier's trouble left untold.
 */
@Component
class CourierRegistrar {
    private static final Logger log = LoggerFactory.getLogger(CourierRegistrar.class);
    private static final int PARCELS_PER_SWEEP = 100;

    private final Registrations registrations;
    private final CourierClient courier;

    CourierRegistrar(Registrations registrations, CourierClient courier) {
        this.registrations = registrations;
        this.courier = courier;
    }

    @EventListener
    void on(CourierWanted wanted) {
        tellAside(wanted.shipmentId());
    }

    @Scheduled(fixedDelayString = "${jangteo.courier.sweep-every:2s}")
    void sweep() {
        registrations.due(PARCELS_PER_SWEEP).forEach(this::tellAside);
    }

    private void tellAside(ShipmentId id) {
        Thread.ofVirtual().name("courier-registrar").start(() -> tell(id));
    }

    private void tell(ShipmentId id) {
        registrations.begin(id).ifPresent(this::register);
    }

    private void register(Parcel parcel) {
        try {
            courier.register(parcel);
            registrations.done(parcel.id());
        } catch (CourierClient.Refused e) {
            log.error("the courier refuses parcel {}, someone has to look: {}", parcel.id(), e.getMessage());
            registrations.refused(parcel.id(), String.valueOf(e.getMessage()));
        } catch (RestClientException e) {
            log.warn("the courier was not told of parcel {}, it will be: {}", parcel.id(), e.toString());
            registrations.failed(parcel.id(), e.toString());
        }
    }
}
