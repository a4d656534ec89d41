package dev.jangteo.payment.portone;

import dev.jangteo.platform.web.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * The gateway gave no answer we could read: down, too slow, failing, or left alone by the circuit breaker. Whether it
 * did what it was asked to is unknown; it has to be asked.
 */
public final class GatewayUnavailable extends Unavailable {
    GatewayUnavailable(String what, @Nullable Throwable cause) {
        super("PortOne: " + what, cause);
    }
}
