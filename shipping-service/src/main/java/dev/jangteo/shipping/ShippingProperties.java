package dev.jangteo.shipping;

import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.shipping.delivery.BusinessDays;
import dev.jangteo.shipping.delivery.DeliveryEstimate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param carriers who we ship with, by the code admins choose them by
 * @param cutOff the depot's last collection of the day, local time in Seoul
 * @param transitDays business days from collection to a mainland door
 * @param returnCarrier who picks returns up
 * @param depot where returns go
 * @param lookAfter how long nothing is heard of a parcel before the courier is asked after it, and asked again
 * @param lostAfter how long nothing is heard of a parcel before it is given up
 */
@Validated
@ConfigurationProperties("jangteo.shipping")
record ShippingProperties(
        @NotEmpty @Valid Map<String, CarrierSetting> carriers,
        @DefaultValue("16:00") LocalTime cutOff,
        @Positive @DefaultValue("1") int transitDays,
        @NotBlank @DefaultValue("hanjin") String returnCarrier,
        PostalAddress depot,
        @DefaultValue("1d") Duration lookAfter,
        @DefaultValue("14d") Duration lostAfter) {
    /**
     * @param name as customers know it
     * @param trackingUrl page on which customers follow a parcel, {@code %s} in place of the tracking number
     */
    record CarrierSetting(@NotBlank String name, @NotBlank String trackingUrl) {}

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
        return new Carrier(code, carrier.trackingUrl());
    }

    DeliveryEstimate estimate() {
        return new DeliveryEstimate(BusinessDays.korean(), cutOff, transitDays);
    }
}
