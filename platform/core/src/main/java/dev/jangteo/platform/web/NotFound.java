package dev.jangteo.platform.web;

import org.springframework.http.HttpStatus;

/** It isn't there, or not for this caller (404). */
public abstract non-sealed class NotFound extends Refusal {
    protected NotFound(String code, Object... args) {
        super(HttpStatus.NOT_FOUND, code, args);
    }
}
