package dev.jangteo.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly at start which variable is missing. */
final class MissingSettingAnalyzer extends AbstractFailureAnalyzer<MissingSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSetting cause) {
        return new FailureAnalysis(
                "The environment variable %s is missing or unusable: %s.".formatted(cause.variable(), cause.meaning()),
                "Set %s (see the settings table in README.md).".formatted(cause.variable()),
                cause);
    }
}
