package dev.jangteo.payment.discrepancies;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.data.NewestFirst;
import dev.jangteo.platform.events.Retry;
import dev.jangteo.platform.web.Page;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** The list of differences an admin works through. */
@Service
public class Discrepancies {
    private static final Logger log = LoggerFactory.getLogger(Discrepancies.class);
    private static final NewestFirst<Discrepancy> NEWEST_FIRST =
            new NewestFirst<>(Discrepancy.class, Discrepancy::createdAt, Discrepancy::id);

    private final DiscrepancyRecords records;
    private final MongoOperations mongo;
    private final Clock clock;
    private final MeterRegistry metrics;

    Discrepancies(DiscrepancyRecords records, MongoOperations mongo, Clock clock, MeterRegistry metrics) {
        this.records = records;
        this.mongo = mongo;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Writes a difference down, once however often it is seen. */
    public void record(Finding finding) {
        boolean isNews = Retry.onConflict(() -> tryToRecord(finding));
        if (isNews) {
            log.error("the gateway's books differ: {}", finding);
            metrics.counter("payments.discrepancies", "kind", finding.kind().name())
                    .increment();
        }
    }

    private boolean tryToRecord(Finding finding) {
        var now = clock.instant();
        var discrepancy = records.findById(Discrepancy.idOf(finding.paymentId(), finding.kind()))
                .orElseGet(() -> Discrepancy.of(finding, now));
        boolean isNews = discrepancy.seen(finding, now);
        try {
            records.save(discrepancy);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("somebody else saw it first", e);
        }
        return isNews;
    }

    /** What was examined and not found any more agrees again. */
    public void agreed(String paymentId, Set<Kind> stillThere) {
        Retry.onConflict(() -> {
            var gone = records.findByPaymentIdAndOpenTrue(paymentId).stream()
                    .filter(it -> !stillThere.contains(it.kind()))
                    .toList();
            gone.forEach(it -> it.agreed(clock.instant()));
            return records.saveAll(gone);
        });
    }

    /**
     * An admin has dealt with it.
     *
     * @throws DiscrepancySettled when it had its end before
     */
    public Discrepancy settle(String id, String note, UserId admin) {
        return Retry.onConflict(() -> {
            var discrepancy = records.findById(id).orElseThrow(DiscrepancyNotFound::new);
            discrepancy.settled(admin, note, clock.instant());
            log.info("{} of {} is settled by {}", discrepancy.kind(), discrepancy.paymentId(), admin);
            return records.save(discrepancy);
        });
    }

    /**
     * The list, newest first.
     *
     * @param open only those that are, or are not; null for all
     */
    public Page<Discrepancy> page(@Nullable Boolean open, int first, @Nullable String after) {
        var filter = open == null ? where("_id").exists(true) : where("open").is(open);
        return NEWEST_FIRST.page(mongo, List.of(filter), first, after);
    }

    public List<Discrepancy> of(String paymentId) {
        return records.findByPaymentId(paymentId);
    }

    /** Some that are open, those first that were not looked at for longest. */
    public List<Discrepancy> open() {
        return records.findFirst200ByOpenTrueOrderByLastSeenAt();
    }
}
