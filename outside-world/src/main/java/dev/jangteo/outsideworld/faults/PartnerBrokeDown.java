package dev.jangteo.outsideworld.faults;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A scripted breakdown: the caller gets a bare 500. */
@ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
public final class PartnerBrokeDown extends RuntimeException {
    public PartnerBrokeDown() {
        super("a scripted breakdown");
    }
}
