package dev.jangteo.catalog.suggest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param patience how long a shopper who types waits for the engine before there are no suggestions
 * @param keepFor how long an answer may be given again, while there are no other suggestions; what went off sale meanwhile
 *     is left out all the same
 * @param keepPopularFor how long popular searches may be told again
 * @param rebuildSoonest how long a rebuild waits at least after the one before, however much has changed
 * @param rebuildRest how many times as long as the last build took the next one waits: what building may cost
 * @param rebuildLatest how long a change waits at most, however long building takes
 * @param renewAfter when suggestions are built anew although the catalogue has not changed: sales and searches have
 * @param phrasesAtMost how many phrases are counted at a time while building; beyond that rare ones are forgotten
 * @param popularVisitors so many different visitors have to search for something within an hour to make it popular
 * @param popularHours how far popular searches look back
 */
@Validated
@ConfigurationProperties("jangteo.catalog.suggestions")
record SuggestSettings(
        @DefaultValue("400ms") @NotNull Duration patience,
        @DefaultValue("5m") @NotNull Duration keepFor,
        @DefaultValue("5s") @NotNull Duration keepPopularFor,
        @DefaultValue("15s") @NotNull Duration rebuildSoonest,
        @DefaultValue("20") @Positive int rebuildRest,
        @DefaultValue("10m") @NotNull Duration rebuildLatest,
        @DefaultValue("30m") @NotNull Duration renewAfter,
        @DefaultValue("50000") @Positive int phrasesAtMost,
        @DefaultValue("2") @Positive int popularVisitors,
        @DefaultValue("24") @Positive int popularHours) {

    /** How long after the beginning of a build that took so long the next one may begin. */
    Duration rest(Duration took) {
        var rest = took.multipliedBy(rebuildRest);
        var least = rest.compareTo(rebuildSoonest) < 0 ? rebuildSoonest : rest;
        return least.compareTo(rebuildLatest) < 0 ? least : rebuildLatest;
    }
}
