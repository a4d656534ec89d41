package dev.jangteo.shipping.courier;

import dev.jangteo.platform.web.BadRequest;

/** The webhook is the courier's, but tells nothing we understand. */
final class ScanUnreadable extends BadRequest {
    ScanUnreadable() {
        super("scan-unreadable");
    }
}
