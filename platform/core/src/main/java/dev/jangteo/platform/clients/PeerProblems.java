package dev.jangteo.platform.clients;

import dev.jangteo.platform.web.Problem;
import dev.jangteo.platform.web.ProblemSource;
import org.jspecify.annotations.Nullable;

/** A peer's refusal nobody handled is our answer too; so is what a peer says that it can't do now. */
final class PeerProblems implements ProblemSource {
    @Override
    public @Nullable Problem problemOf(Throwable failure) {
        return switch (failure) {
            case PeerRefusal it -> it.problem();
            case PeerUnavailable it -> it.problem();
            default -> null;
        };
    }
}
