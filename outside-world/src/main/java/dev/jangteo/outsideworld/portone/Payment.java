package dev.jangteo.outsideworld.portone;

import dev.jangteo.outsideworld.portone.BookEntry.Attempt;
import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the books say of one payment id. At most the last attempt took money.
 *
 * @param attempts oldest first, never empty
 */
public record Payment(List<Attempt> attempts, List<Cancelled> cancellations) {
    /** Where a payment stands, in PortOne's words. */
    public enum Status {
        PAID,
        FAILED,
        PARTIAL_CANCELLED,
        CANCELLED
    }

    static Payment of(List<BookEntry> entries) {
        return new Payment(all(Attempt.class, entries), all(Cancelled.class, entries));
    }

    private static <T> List<T> all(Class<T> type, List<BookEntry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public String id() {
        return latest().paymentId();
    }

    public Attempt latest() {
        return attempts.getLast();
    }

    public Optional<Charged> charge() {
        return latest() instanceof Charged charged ? Optional.of(charged) : Optional.empty();
    }

    public Status status() {
        if (charge().isEmpty()) {
            return Status.FAILED;
        }
        if (cancellations.isEmpty()) {
            return Status.PAID;
        }
        return cancellable() == 0 ? Status.CANCELLED : Status.PARTIAL_CANCELLED;
    }

    public long charged() {
        return charge().map(it -> it.purchase().amount()).orElse(0L);
    }

    public long cancelledAmount() {
        return cancellations.stream().mapToLong(Cancelled::amount).sum();
    }

    public long cancelledTaxFree() {
        return cancellations.stream().mapToLong(Cancelled::taxFree).sum();
    }

    long cancelledVat() {
        return cancellations.stream().mapToLong(Cancelled::vat).sum();
    }

    /** What could still be given back. */
    public long cancellable() {
        return charged() - cancelledAmount();
    }

    public Instant createdAt() {
        return attempts.getFirst().at();
    }

    public Instant changedAt() {
        return cancellations.isEmpty() ? latest().at() : cancellations.getLast().at();
    }
}
