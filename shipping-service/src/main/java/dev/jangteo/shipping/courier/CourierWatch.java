package dev.jangteo.shipping.courier;

import dev.jangteo.shipping.Parcel;
import dev.jangteo.shipping.Scan;
import dev.jangteo.shipping.Watching;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks the courier after parcels of which nothing is heard: its webhooks may have been lost, or the parcel. */
@Component
class CourierWatch {
    private static final Logger log = LoggerFactory.getLogger(CourierWatch.class);
    private static final int PARCELS_PER_SWEEP = 100;

    private final Watching watching;
    private final CourierClient courier;

    CourierWatch(Watching watching, CourierClient courier) {
        this.watching = watching;
        this.courier = courier;
    }

    @Scheduled(fixedDelayString = "${jangteo.courier.watch-every:1m}")
    void sweep() {
        watching.due(PARCELS_PER_SWEEP)
                .forEach(id -> watching.begin(id).ifPresent(parcel -> watching.looked(id, scans(parcel))));
    }

    private List<Scan> scans(Parcel parcel) {
        try {
            return courier.scans(parcel);
        } catch (RestClientException e) {
            log.warn("the courier can't tell where parcel {} is: {}", parcel.id(), e.toString());
            return List.of();
        }
    }
}
