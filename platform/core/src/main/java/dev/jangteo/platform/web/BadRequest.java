package dev.jangteo.platform.web;

import org.springframework.http.HttpStatus;

/** What was sent can't be read as a request (400). */
public abstract non-sealed class BadRequest extends Refusal {
    protected BadRequest(String code, Object... args) {
        super(HttpStatus.BAD_REQUEST, code, args);
    }
}
