package dev.jangteo.shipping;

import dev.jangteo.shipping.delivery.BusinessDays;
import dev.jangteo.shipping.delivery.DeliveryEstimate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param carriers who we ship with, by the code admins choose them by
 * @param cutOff the depot's last collection of the day, local time in Seoul
 * @param transitDays business days from collection to a mainland door
 */
@Validated
@ConfigurationProperties("jangteo.shipping")
record ShippingProperties(
        @NotEmpty @Valid Map<String, Carrier> carriers,
        @DefaultValue("16:00") LocalTime cutOff,
        @Positive @DefaultValue("1") int transitDays) {
    /**
     * @param name as customers know it
     * @param trackingUrl page on which customers follow a parcel, {@code %s} in place of the tracking number
     */
    record Carrier(@NotBlank String name, @NotBlank String trackingUrl) {
        String trackingUrl(TrackingNumber number) {
            return trackingUrl.formatted(number.value());
        }
    }

    /** @throws CarrierUnknown when we don't ship with it */
    Carrier carrier(String code) {
        var carrier = carriers.get(code);
        if (carrier == null) {
            throw new CarrierUnknown(
                            code,
                            String.join(
                                    ", ", carriers.keySet().stream().sorted().toList()))
                    .at("carrier");
        }
        return carrier;
    }

    DeliveryEstimate estimate() {
        return new DeliveryEstimate(BusinessDays.korean(), cutOff, transitDays);
    }
}
