package dev.jangteo.platform.events.deadletters;

import dev.jangteo.platform.web.Conflict;

/** The letter's replay failed so often that somebody should look before the next; then by force. */
final class FailsAgainAndAgain extends Conflict {
    FailsAgainAndAgain(LetterId letter) {
        super("dead-letter-keeps-failing", letter, Replays.FAILURES_ENOUGH);
    }
}
