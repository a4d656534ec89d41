package dev.jangteo.outsideworld.courier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the courier's journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CourierEntry.Registered.class, name = "Registered"),
    @JsonSubTypes.Type(value = CourierEntry.Scanned.class, name = "Scanned")
})
sealed interface CourierEntry {
    /** A parcel was announced. */
    record Registered(String trackingNumber, String reference, Recipient recipient, Instant at)
            implements CourierEntry {}

    /** A parcel went past a scanner. */
    record Scanned(String eventId, String trackingNumber, ScanStatus status, String location, Instant at)
            implements CourierEntry {}

    /** Who gets it. */
    record Recipient(
            String name,
            @Nullable String phone,
            @Nullable String postalCode,
            @Nullable String line1,
            @Nullable String line2) {}
}
