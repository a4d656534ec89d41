package dev.jangteo.outsideworld.courier;

import org.springframework.http.HttpStatus;

/** The courier does not take it. */
final class CourierRefusal extends RuntimeException {
    final HttpStatus status;
    final String code;

    CourierRefusal(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
