package dev.jangteo.payment.reconciling;

import dev.jangteo.contracts.PaymentId;
import dev.jangteo.payment.discrepancies.Discrepancies;
import dev.jangteo.payment.discrepancies.Discrepancy;
import dev.jangteo.payment.paying.Ledger;
import dev.jangteo.payment.portone.BookPage;
import dev.jangteo.payment.portone.GatewayUnavailable;
import dev.jangteo.payment.portone.PortOne;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Walks the gateway's books, slice by slice, and holds ours against them. What looks different is examined; so is what
 * we have as paid and the walk didn't meet, and what was found to differ before. One instance at a time does it, by a
 * reservation in the store; should there be two, they find the same.
 */
@Component
class Reconciliation {
    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration RESERVED = Duration.ofMinutes(2);

    /** A payment may be begun this long before it is paid: the walk starts earlier than what it is held against. */
    private static final Duration BEGUN_BEFORE_PAID = Duration.ofMinutes(30);

    private final ProgressRecords records;
    private final PortOne portOne;
    private final Ledger ledger;
    private final Examination examination;
    private final Discrepancies discrepancies;
    private final ReconciliationSettings settings;
    private final Clock clock;

    Reconciliation(
            ProgressRecords records,
            PortOne portOne,
            Ledger ledger,
            Examination examination,
            Discrepancies discrepancies,
            ReconciliationSettings settings,
            Clock clock) {
        this.records = records;
        this.portOne = portOne;
        this.ledger = ledger;
        this.examination = examination;
        this.discrepancies = discrepancies;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jangteo.payment.reconciliation.look-every:5s}")
    void compareWhenDue() {
        try {
            reserved().ifPresent(this::compareNext);
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            log.debug("another instance compares the books");
        }
    }

    private Optional<Progress> reserved() {
        var now = clock.instant();
        return Optional.of(records.findById(Progress.PORTONE).orElseGet(() -> Progress.none(now)))
                .filter(it -> it.isDue(now))
                .map(this::reserve);
    }

    private Progress reserve(Progress progress) {
        progress.reserve(clock.instant().plus(RESERVED));
        return records.save(progress);
    }

    private void compareNext(Progress progress) {
        try {
            var slice = progress.begin(clock.instant(), settings);
            compare(slice, progress);
            progress.compared(slice, clock.instant(), settings);
        } catch (GatewayUnavailable e) {
            log.warn("the books can't be compared now: {}", e.getMessage());
            progress.putOff(clock.instant(), settings.every());
        }
        records.save(progress);
    }

    private void compare(Slice slice, Progress progress) {
        var unmet = ledger.paidBetween(slice.from(), slice.until());
        var suspects = new LinkedHashSet<PaymentId>();
        String cursor = null;
        do {
            var page = portOne.page(slice.from().minus(BEGUN_BEFORE_PAID), slice.until(), cursor);
            suspects.addAll(suspectsOn(page, unmet));
            reserve(progress);
            cursor = page.next();
        } while (cursor != null);
        suspects.addAll(unmet);
        discrepancies.open().stream()
                .map(Discrepancy::paymentId)
                .forEach(it -> named(it).ifPresent(suspects::add));
        for (var suspect : suspects) {
            reserve(progress);
            examination.examine(suspect);
        }
        log.debug("compared {}: {} examined", slice, suspects.size());
    }

    /** Our payments are stored before the gateway hears of them: what isn't here when its line is read never was. */
    private List<PaymentId> suspectsOn(BookPage page, Set<PaymentId> unmet) {
        var ours = ledger.find(page.lines().stream()
                .map(line -> named(line.paymentId()))
                .flatMap(Optional::stream)
                .toList());
        var suspects = new ArrayList<PaymentId>();
        for (var line : page.lines()) {
            var payment = named(line.paymentId()).map(ours::get);
            if (payment.isEmpty()) {
                Comparison.ofUnknown(line.paymentId(), line.answer()).ifPresent(discrepancies::record);
                continue;
            }
            var id = payment.get().id();
            unmet.remove(id);
            if (!Comparison.of(payment.get(), line.answer()).isEmpty()) {
                suspects.add(id);
            }
        }
        return suspects;
    }

    /** Whoever else uses our account at the gateway may name payments in ways we never would. */
    private static Optional<PaymentId> named(String paymentId) {
        try {
            return Optional.of(new PaymentId(paymentId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
