package dev.jangteo.chaos.report;

import dev.jangteo.chaos.checks.Evidence;
import dev.jangteo.chaos.checks.Finding;
import dev.jangteo.chaos.checks.Question;
import dev.jangteo.chaos.faults.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * How a run ended.
 *
 * @param command what to type to have it again
 * @param unstruck faults of partners that no request came by
 */
public record Verdict(
        String command,
        long seed,
        Times times,
        Evidence evidence,
        List<Finding> findings,
        List<Outcome> outcomes,
        int unstruck) {

    /**
     * When what happened.
     *
     * @param began the shop was started
     * @param breaking the first fault began
     * @param broken the last fault was over
     * @param settled the evidence was gathered
     */
    public record Times(Instant began, Instant breaking, Instant broken, Instant settled) {}

    public Verdict {
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether all that must hold does. */
    public boolean isGood() {
        return findings.isEmpty();
    }

    List<Finding> of(Question question) {
        return findings.stream().filter(it -> it.question() == question).toList();
    }

    /** How many orders, goods, notices … are not as they must be. */
    long count(Question question) {
        return of(question).stream().map(Finding::subject).distinct().count();
    }
}
