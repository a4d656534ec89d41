package dev.jangteo.shipping.courier;

import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.shipping.ParcelDispatched;
import dev.jangteo.shipping.Registrations;
import dev.jangteo.shipping.Shipment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tells the courier of dispatched parcels: at once, without making the admin wait, and again by the sweeper for what a
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
    void on(ParcelDispatched parcel) {
        tellAside(parcel.shipmentId());
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

    private void register(Shipment shipment) {
        try {
            courier.register(shipment);
            registrations.done(shipment.id());
        } catch (CourierClient.Refused e) {
            log.error("the courier refuses parcel {}, someone has to look: {}", shipment.id(), e.getMessage());
            registrations.refused(shipment.id(), String.valueOf(e.getMessage()));
        } catch (RestClientException e) {
            log.warn("the courier was not told of parcel {}, it will be: {}", shipment.id(), e.toString());
            registrations.failed(shipment.id(), e.toString());
        }
    }
}
