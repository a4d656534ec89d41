package dev.jangteo.order;

import dev.jangteo.platform.web.Conflict;

/** The parcel is cleared for its courier, or on its way: nothing can be called off any more. */
final class OrderBeingShipped extends Conflict {
    OrderBeingShipped() {
        super("order-being-shipped");
    }
}
