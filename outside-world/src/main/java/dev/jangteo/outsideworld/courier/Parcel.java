package dev.jangteo.outsideworld.courier;

import dev.jangteo.outsideworld.courier.CourierEntry.Registered;
import dev.jangteo.outsideworld.courier.CourierEntry.Scanned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A parcel and where it has been. */
record Parcel(Registered registered, List<Scanned> scans) {
    private static final List<ScanStatus> JOURNEY =
            List.of(ScanStatus.PICKED_UP, ScanStatus.IN_TRANSIT, ScanStatus.OUT_FOR_DELIVERY, ScanStatus.DELIVERED);

    static Parcel of(Registered registered) {
        return new Parcel(registered, List.of());
    }

    Parcel with(Scanned scan) {
        return new Parcel(
                registered, Stream.concat(scans.stream(), Stream.of(scan)).toList());
    }

    String trackingNumber() {
        return registered.trackingNumber();
    }

    String status() {
        return scans.isEmpty() ? "REGISTERED" : scans.getLast().status().name();
    }

    Instant lastSeen() {
        return scans.isEmpty() ? registered.at() : scans.getLast().at();
    }

    /** The step after the furthest one of the journey; none once delivered. */
    Optional<ScanStatus> nextStep() {
        int furthest = scans.stream()
                .mapToInt(scan -> JOURNEY.indexOf(scan.status()))
                .max()
                .orElse(-1);
        return furthest + 1 < JOURNEY.size() ? Optional.of(JOURNEY.get(furthest + 1)) : Optional.empty();
    }
}
