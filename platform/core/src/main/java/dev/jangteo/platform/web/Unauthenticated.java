package dev.jangteo.platform.web;

import org.springframework.http.HttpStatus;

/** Nobody is logged in, or not with what was shown (401). */
public abstract non-sealed class Unauthenticated extends Refusal {
    protected Unauthenticated(String code, Object... args) {
        super(HttpStatus.UNAUTHORIZED, code, args);
    }
}
