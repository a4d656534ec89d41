package dev.jangteo.platform.web;

import org.springframework.http.HttpStatus;

/** The state of things forbids it now; it may change (409). */
public abstract non-sealed class Conflict extends Refusal {
    protected Conflict(String code, Object... args) {
        super(HttpStatus.CONFLICT, code, args);
    }
}
