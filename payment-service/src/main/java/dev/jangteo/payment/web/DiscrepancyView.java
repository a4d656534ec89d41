package dev.jangteo.payment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.UserId;
import dev.jangteo.payment.discrepancies.Discrepancy;
import dev.jangteo.payment.discrepancies.Kind;
import dev.jangteo.payment.discrepancies.Resolution;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference between our books and the gateway's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiscrepancyView(
        String id,
        String paymentId,
        Kind kind,
        boolean open,
        @Nullable Money ours,
        @Nullable Money theirs,
        @Nullable String detail,
        Instant firstSeenAt,
        Instant lastSeenAt,
        long timesSeen,
        List<Ending> resolutions) {

    /** How it ended. Without an admin it ended by itself: the books agreed again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ending(@Nullable UserId by, @Nullable String note, Instant at) {
        static Ending of(Resolution it) {
            return new Ending(it.by(), it.note(), it.at());
        }
    }

    static DiscrepancyView of(Discrepancy it) {
        return new DiscrepancyView(
                it.id(),
                it.paymentId(),
                it.kind(),
                it.isOpen(),
                it.ours(),
                it.theirs(),
                it.detail(),
                it.createdAt(),
                it.lastSeenAt(),
                it.timesSeen(),
                it.resolutions().stream().map(Ending::of).toList());
    }
}
