package dev.jangteo.outsideworld;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing secret into two plain lines instead of a stack trace. */
final class UnusableSecretsAnalyzer extends AbstractFailureAnalyzer<UnusableSecrets> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSecrets cause) {
        return new FailureAnalysis(
                "outside-world cannot start without its secrets. " + cause.getMessage() + ".",
                "Set these environment variables to the values the shop's services have.",
                cause);
    }
}
