package dev.jangteo.shipping.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.shipping.DispatchShipment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param trackingNumber as on the waybill, hyphens allowed; one is given out when absent
 */
record DispatchRequest(
        @NotBlank @Size(max = 40) String carrier,
        @Size(max = 40) @Nullable String trackingNumber) {
    DispatchShipment of(OrderId order) {
        return new DispatchShipment(
                order, carrier, trackingNumber == null || trackingNumber.isBlank() ? null : trackingNumber);
    }
}
