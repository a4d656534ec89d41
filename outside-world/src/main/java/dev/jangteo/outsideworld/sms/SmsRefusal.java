package dev.jangteo.outsideworld.sms;

import org.springframework.http.HttpStatus;

/** The provider does not send it. */
final class SmsRefusal extends RuntimeException {
    final HttpStatus status;
    final String code;

    private SmsRefusal(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static SmsRefusal invalid(String message) {
        return new SmsRefusal(HttpStatus.BAD_REQUEST, "ValidationError", message);
    }

    static SmsRefusal forbidden(String code, String message) {
        return new SmsRefusal(HttpStatus.FORBIDDEN, code, message);
    }
}
