package dev.jangteo.shipping;

import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Keeps an eye on parcels of which nothing is heard: every one arrives, or is given up in the end. */
@Service
public class Watching {
    private final Parcels parcels;
    private final ShippingProperties properties;
    private final Clock clock;

    Watching(Parcels parcels, ShippingProperties properties, Clock clock) {
        this.parcels = parcels;
        this.properties = properties;
        this.clock = clock;
    }

    /** Parcels to look after now. */
    public List<ShipmentId> due(int limit) {
        return parcels.toLookAfter(clock.instant(), Limit.of(limit)).stream()
                .map(Parcel::id)
                .toList();
    }

    /** Takes the look after a parcel, unless it was heard of lately, or another instance takes it. */
    public Optional<Parcel> begin(ShipmentId id) {
        var now = clock.instant();
        try {
            return parcels.findById(id)
                    .filter(parcel -> parcel.isToBeLookedAfter(now))
                    .flatMap(parcel -> {
                        var patience = parcel.lastNews().plus(properties.lookAfter());
                        var isSilent = !patience.isAfter(now);
                        parcel.lookAgainAt(isSilent ? now.plus(properties.lookAfter()) : patience);
                        var saved = parcels.save(parcel);
                        return isSilent ? Optional.of(saved) : Optional.empty();
                    });
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /** The courier was asked: takes in the scans its webhooks did not bring, and gives up what is silent for too long. */
    public void looked(ShipmentId id, List<Scan> known) {
        var now = clock.instant();
        Retry.onConflict(() -> parcels.findById(id).map(parcel -> {
            known.forEach(scan -> parcel.scanned(scan, now));
            if (!parcel.lastNews().plus(properties.lostAfter()).isAfter(now)) {
                parcel.givenUp();
                parcel.lookAgainAt(now.plus(properties.lookAfter()));
            }
            return parcels.save(parcel);
        }));
    }
}
