package dev.jangteo.shipping;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.platform.data.NewestFirst;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.platform.web.Page;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Where parcels are: told by the courier's scans, read by customers and admins. */
@Service
public class Tracking {
    private static final NewestFirst<Parcel> NEWEST_FIRST =
            new NewestFirst<>(Parcel.class, Parcel::createdAt, it -> it.id().value());

    private final Parcels parcels;
    private final MongoOperations mongo;
    private final Clock clock;

    Tracking(Parcels parcels, MongoOperations mongo, Clock clock) {
        this.parcels = parcels;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The courier scanned a parcel.
     *
     * @throws ParcelUnknown when none of ours travels under the number
     */
    public void scanned(String trackingNumber, Scan scan) {
        Retry.onConflict(() -> {
            var parcel =
                    parcels.findByTrackingNumber(trackingNumber).orElseThrow(() -> new ParcelUnknown(trackingNumber));
            return parcel.scanned(scan, clock.instant()) ? parcels.save(parcel) : parcel;
        });
    }

    /** The order's parcels: the one to the customer first, then those back. */
    public List<Parcel> of(OrderId order) {
        return parcels.findByOrderIdOrderByCreatedAtAscIdAsc(order);
    }

    /** All parcels in a status, or all, newest first; {@code after} is the cursor of the page before. */
    public Page<Parcel> list(@Nullable ParcelStatus status, int first, @Nullable String after) {
        var condition =
                status == null ? where("_id").exists(true) : where("status").is(status.name());
        return NEWEST_FIRST.page(mongo, List.of(condition), first, after);
    }
}
