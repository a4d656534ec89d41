package dev.jangteo.gateway.routing;

import org.jspecify.annotations.Nullable;

/** A service took the request and didn't answer in time; what became of it is unknown. */
final class ServiceTooSlow extends RuntimeException {
    ServiceTooSlow(String service, @Nullable Throwable cause) {
        super(service + " is too slow", cause);
    }
}
