package dev.jangteo.platform.web;

import org.springframework.http.HttpStatus;

/** The request is well formed and breaks a rule of the shop (422). */
public abstract non-sealed class RuleBroken extends Refusal {
    protected RuleBroken(String code, Object... args) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, args);
    }
}
