package dev.jangteo.platform.web;

import org.springframework.http.HttpStatus;

/** Somebody is logged in, and may not do this (403). */
public abstract non-sealed class Forbidden extends Refusal {
    protected Forbidden(String code, Object... args) {
        super(HttpStatus.FORBIDDEN, code, args);
    }
}
