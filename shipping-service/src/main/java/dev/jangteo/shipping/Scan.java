package dev.jangteo.shipping;

import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import java.time.Instant;
import java.util.Comparator;

/**
 * One scan of a parcel by the courier.
 *
 * @param eventId the courier's own id of it; the same scan told twice counts once
 * @param at when the parcel was scanned, by the courier's clock
 */
public record Scan(String eventId, ScanStatus status, String location, Instant at) implements Comparable<Scan> {
    private static final Comparator<Scan> BY_TIME =
            Comparator.comparing(Scan::at).thenComparing(Scan::status).thenComparing(Scan::eventId);

    @Override
    public int compareTo(Scan other) {
        return BY_TIME.compare(this, other);
    }
}
