package dev.jangteo.outsideworld.courier;

import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.courier.CourierEntry.Recipient;
import dev.jangteo.outsideworld.courier.CourierEntry.Registered;
import dev.jangteo.outsideworld.courier.CourierEntry.Scanned;
import dev.jangteo.outsideworld.journal.Journal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All parcels, and the journey of those under way: it goes on after a restart. */
@Component
class Parcels {
    private final Map<String, Parcel> parcels = new HashMap<>();
    private final Map<String, String> numbersByReference = new HashMap<>();
    private final Map<String, Parcel> underWay = new HashMap<>();
    private final ScanWebhooks webhooks;
    private final Clock clock;
    private final Journal<CourierEntry> journal;
    private Duration pace;

    Parcels(Settings settings, JsonMapper json, ScanWebhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
        this.pace = settings.courier().pace();
        this.journal =
                Journal.open(settings.dataDir().resolve("courier.jsonl"), json, CourierEntry.class, (_, entry) -> {
                    apply(entry);
                    if (entry instanceof Scanned scan) {
                        webhooks.resume(scan);
                    }
                });
    }

    /** A registered parcel, and whether this call was the first for its reference. */
    record Registration(Parcel parcel, boolean first) {}

    synchronized Registration register(String reference, @Nullable TrackingNumber wanted, Recipient recipient) {
        String known = numbersByReference.get(reference);
        if (known != null) {
            return new Registration(get(known), false);
        }
        String number = (wanted == null ? unused() : wanted).digits();
        if (parcels.containsKey(number)) {
            throw new CourierRefusal(HttpStatus.CONFLICT, "tracking-number-taken", "이미 등록된 운송장 번호입니다: " + number);
        }
        record(new Registered(number, reference, recipient, clock.instant()));
        return new Registration(get(number), true);
    }

    private TrackingNumber unused() {
        TrackingNumber number = TrackingNumber.random();
        while (parcels.containsKey(number.digits())) {
            number = TrackingNumber.random();
        }
        return number;
    }

    /** @throws CourierRefusal when there is none */
    synchronized Parcel get(String trackingNumber) {
        Parcel parcel = parcels.get(trackingNumber);
        if (parcel == null) {
            throw new CourierRefusal(HttpStatus.NOT_FOUND, "parcel-not-found", "운송장이 없습니다: " + trackingNumber);
        }
        return parcel;
    }

    synchronized Parcel scan(
            String trackingNumber, ScanStatus status, @Nullable String location, @Nullable Instant scannedAt) {
        Parcel parcel = get(trackingNumber);
        Scanned scan = new Scanned(
                "scan-" + UUID.randomUUID(),
                parcel.trackingNumber(),
                status,
                location == null ? status.usualLocation : location,
                scannedAt == null ? clock.instant() : scannedAt);
        record(scan);
        webhooks.send(scan);
        return get(trackingNumber);
    }

    /** Zero: nothing moves. */
    synchronized void setPace(Duration pace) {
        this.pace = pace;
    }

    @Scheduled(fixedDelay = 50)
    synchronized void carry() {
        if (pace.isZero()) {
            return;
        }
        Instant due = clock.instant().minus(pace);
        for (Parcel parcel : List.copyOf(underWay.values())) {
            Optional<ScanStatus> next = parcel.nextStep();
            if (next.isPresent() && !parcel.lastSeen().isAfter(due)) {
                scan(parcel.trackingNumber(), next.get(), null, null);
            }
        }
    }

    private void record(CourierEntry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(CourierEntry entry) {
        Parcel parcel = switch (entry) {
            case Registered it -> {
                numbersByReference.put(it.reference(), it.trackingNumber());
                yield Parcel.of(it);
            }
            case Scanned it -> get(it.trackingNumber()).with(it);
        };
        parcels.put(parcel.trackingNumber(), parcel);
        if (parcel.nextStep().isPresent()) {
            underWay.put(parcel.trackingNumber(), parcel);
        } else {
            underWay.remove(parcel.trackingNumber());
        }
    }

    @PreDestroy
    synchronized void close() {
        journal.close();
    }
}
