package dev.jangteo.platform.clients;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemSource;
import org.jspecify.annotations.Nullable;

/** A peer's refusal nobody handled is our answer too. */
final class PeerProblems implements ProblemSource {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return failure instanceof PeerRefusal it ? it.problem() : null;
    }
}
