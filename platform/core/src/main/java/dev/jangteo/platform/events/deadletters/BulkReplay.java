package dev.jangteo.platform.events.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * "Replay these": the oldest letters that match.
 *
 * @param limit how many at most; 20 when absent
 * @param dryRun only tells which it would be
 */
record BulkReplay(
        @Nullable @Size(max = 249) String topic,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Min(1) @Max(100) Integer limit,
        @Nullable Boolean dryRun) {
    private static final int USUAL_LIMIT = 20;

    Filter filter() {
        return new Filter(topic, reason);
    }

    boolean isDry() {
        return Boolean.TRUE.equals(dryRun);
    }

    int count() {
        return Objects.requireNonNullElse(limit, USUAL_LIMIT);
    }

    /**
     * @param matching how many letters matched and were not yet replayed, these among them
     * @param more whether there are more to replay
     */
    record Result(boolean dryRun, int matching, long replayed, long failed, boolean more, List<Entry> letters) {
        static Result dry(LetterBox.Selection selection) {
            var letters = selection.letters().stream()
                    .map(it -> new Entry(it.id().toString(), null, null))
                    .toList();
            return new Result(true, selection.matching(), 0, 0, selection.matching() > letters.size(), letters);
        }

        static Result of(LetterBox.Selection selection, List<ReplayAttempt> attempts) {
            var replayed = attempts.stream().filter(ReplayAttempt::succeeded).count();
            return new Result(
                    false,
                    selection.matching(),
                    replayed,
                    attempts.size() - replayed,
                    selection.matching() > attempts.size(),
                    attempts.stream().map(Entry::of).toList());
        }
    }

    /** @param outcome null in a dry run */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String letterId,
            ReplayAttempt.@Nullable Outcome outcome,
            @Nullable String error) {
        static Entry of(ReplayAttempt attempt) {
            return new Entry(attempt.letterId(), attempt.outcome(), attempt.error());
        }
    }
}
