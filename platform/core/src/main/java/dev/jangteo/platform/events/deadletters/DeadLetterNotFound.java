package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.web.NotFound;

/** No such letter lies in a dead-letter topic of this service (any more). */
final class DeadLetterNotFound extends NotFound {
    DeadLetterNotFound(String letterId) {
        super("dead-letter-not-found", letterId);
    }
}
