package dev.jangteo.shipping;

import dev.jangteo.contracts.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Hand an order's parcel to a carrier.
 *
 * @param trackingNumber as on the waybill; one is given out when absent
 */
public record DispatchShipment(
        OrderId orderId, String carrier, @Nullable String trackingNumber) {}
