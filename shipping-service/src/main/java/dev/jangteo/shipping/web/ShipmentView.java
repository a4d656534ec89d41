package dev.jangteo.shipping.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.shipping.Consignment;
import dev.jangteo.shipping.Scan;
import dev.jangteo.shipping.Shipment;
import dev.jangteo.shipping.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel as the API shows it; what follows from its dispatch is null before that. */
record ShipmentView(
        ShipmentId id,
        OrderId orderId,
        ShipmentStatus status,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable LocalDate estimatedDelivery,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        List<ScanView> scans) {

    record ScanView(ScanStatus status, String location, Instant at) {
        static ScanView of(Scan scan) {
            return new ScanView(scan.status(), scan.location(), scan.at());
        }
    }

    static ShipmentView of(Shipment shipment) {
        var consignment = shipment.consignment();
        return new ShipmentView(
                shipment.id(),
                shipment.orderId(),
                shipment.status(),
                consignment.map(Consignment::carrier).orElse(null),
                consignment.map(Consignment::trackingNumber).orElse(null),
                consignment.map(Consignment::trackingUrl).orElse(null),
                consignment.map(Consignment::estimatedDelivery).orElse(null),
                consignment.map(Consignment::dispatchedAt).orElse(null),
                shipment.deliveredAt().orElse(null),
                shipment.scans().stream().map(ScanView::of).toList());
    }
}
