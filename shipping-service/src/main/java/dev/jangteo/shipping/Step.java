package dev.jangteo.shipping;

import dev.jangteo.contracts.ShippingEvent.ScanStatus;

/** What can happen to a parcel: what we do with it, whether the courier takes it, and what its scanner says. */
enum Step {
    DISPATCH,
    CANCEL,
    REFUSE,
    RETRY,
    GIVE_UP,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    FAILED,
    DELIVERED;

    static Step of(ScanStatus scan) {
        return switch (scan) {
            case PICKED_UP -> PICKED_UP;
            case IN_TRANSIT -> IN_TRANSIT;
            case OUT_FOR_DELIVERY -> OUT_FOR_DELIVERY;
            case FAILED -> FAILED;
            case DELIVERED -> DELIVERED;
        };
    }
}
