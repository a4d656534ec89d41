package dev.jangteo.payment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.contracts.Money;
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
        List<Resolution> resolutions) {

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
                it.resolutions());
    }
}
