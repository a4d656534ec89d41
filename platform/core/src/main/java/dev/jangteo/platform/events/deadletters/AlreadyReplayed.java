package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.web.Conflict;

/** The letter was replayed; once more only by force. */
final class AlreadyReplayed extends Conflict {
    AlreadyReplayed(LetterId letter) {
        super("dead-letter-already-replayed", letter);
    }
}
