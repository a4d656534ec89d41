package dev.jangteo.shipping.web;

import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ShipmentId;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.shipping.Consignment;
import dev.jangteo.shipping.Parcel;
import dev.jangteo.shipping.ReturnParcel;
import dev.jangteo.shipping.Scan;
import dev.jangteo.shipping.Shipment;
import dev.jangteo.shipping.ShipmentLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the API shows it; what follows from its dispatch is null before that.
 *
 * @param kind which way it travels
 * @param status of {@code ShipmentStatus} or {@code ReturnStatus}, as its kind is
 * @param returnId which return of the order it carries; absent in a parcel to the customer
 * @param deliveredAt when it arrived, at the customer's or at the depot
 */
record ShipmentView(
        ShipmentId id,
        OrderId orderId,
        Kind kind,
        String status,
        @Nullable String returnId,
        List<ShipmentLine> lines,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        @Nullable LocalDate estimatedDelivery,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        List<ScanView> scans) {

    enum Kind {
        DELIVERY,
        RETURN
    }

    record ScanView(ScanStatus status, String location, Instant at) {
        static ScanView of(Scan scan) {
            return new ScanView(scan.status(), scan.location(), scan.at());
        }
    }

    static ShipmentView of(Parcel parcel) {
        return switch (parcel) {
            case Shipment it -> of(it, Kind.DELIVERY, null, it.deliveredAt().orElse(null));
            case ReturnParcel it ->
                of(it, Kind.RETURN, it.returnId(), it.arrivedAt().orElse(null));
        };
    }

    private static ShipmentView of(Parcel parcel, Kind kind, @Nullable String returnId, @Nullable Instant deliveredAt) {
        var consignment = parcel.consignment();
        return new ShipmentView(
                parcel.id(),
                parcel.orderId(),
                kind,
                parcel.status().name(),
                returnId,
                parcel.lines(),
                consignment.map(Consignment::carrier).orElse(null),
                consignment.map(Consignment::trackingNumber).orElse(null),
                consignment.map(Consignment::trackingUrl).orElse(null),
                consignment.map(Consignment::estimatedDelivery).orElse(null),
                consignment.map(Consignment::dispatchedAt).orElse(null),
                deliveredAt,
                parcel.scans().stream().map(ScanView::of).toList());
    }
}
