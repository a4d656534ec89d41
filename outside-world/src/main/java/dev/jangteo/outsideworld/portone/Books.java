package dev.jangteo.outsideworld.portone;

import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.journal.Journal;
import dev.jangteo.outsideworld.portone.BookEntry.Attempt;
import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import dev.jangteo.outsideworld.portone.BookEntry.Refused;
import dev.jangteo.outsideworld.portone.BookEntry.Registered;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway's books. Every movement of money is in the journal before anyone hears of it, so that kill -9 can leave
 * a caller without an answer but never the books without the movement.
 */
@Component
public class Books {
    /** Where in the journal the lines of a payment are. The journal is the books; memory only knows where to look. */
    private final Map<String, long[]> payments = new LinkedHashMap<>();

    private final Map<String, Long> registrations = new HashMap<>();
    private final PaymentWebhooks webhooks;
    private final Clock clock;
    private final Journal<BookEntry> journal;

    /** Whether an attempt must agree with what the shop registered. */
    public enum Check {
        REGISTERED_AMOUNT,
        /** A forged window: the customer paid something else. */
        NONE
    }

    Books(Settings settings, JsonMapper json, PaymentWebhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
        this.journal =
                Journal.open(settings.dataDir().resolve("books.jsonl"), json, BookEntry.class, (position, entry) -> {
                    index(position, entry);
                    webhooks.resume(entry);
                });
    }

    /** Fixes what the payment must amount to. The last registration before the payment counts. */
    public synchronized void register(String paymentId, @Nullable Long amount, @Nullable String currency) {
        refuseIfPaid(paymentId);
        record(new Registered(paymentId, amount, currency, clock.instant()));
    }

    public synchronized Optional<Registered> registration(String paymentId) {
        return Optional.ofNullable(registrations.get(paymentId)).map(position -> (Registered) journal.read(position));
    }

    /**
     * Takes the money, once.
     *
     * @throws GatewayRefusal also when the card is refused; that attempt is in the books, too
     */
    public synchronized Charged charge(Purchase purchase, CardReaction reaction, Check check, boolean silent) {
        refuseIfPaid(purchase.paymentId());
        if (check == Check.REGISTERED_AMOUNT) {
            refuseOtherAmount(purchase);
        }
        if (reaction != CardReaction.APPROVED) {
            record(new Refused(purchase, reaction, silent, clock.instant()));
            throw GatewayRefusal.byBank(reaction);
        }
        Charged charged = new Charged(purchase, "pg-" + UUID.randomUUID(), silent, clock.instant());
        record(charged);
        return charged;
    }

    private void refuseIfPaid(String paymentId) {
        if (find(paymentId).flatMap(Payment::charge).isPresent()) {
            throw GatewayRefusal.of(GatewayError.ALREADY_PAID, "이미 결제가 완료된 건입니다: " + paymentId);
        }
    }

    private void refuseOtherAmount(Purchase purchase) {
        if (registration(purchase.paymentId())
                .filter(it -> !it.agreesWith(purchase))
                .isPresent()) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "사전 등록된 결제 정보와 다릅니다: " + purchase.paymentId());
        }
    }

    /** Gives money back, all that is left or a part of it. */
    public synchronized Cancelled cancel(String paymentId, Cancellation wanted) {
        Payment payment = find(paymentId)
                .orElseThrow(() -> GatewayRefusal.of(GatewayError.PAYMENT_NOT_FOUND, "결제 건이 없습니다: " + paymentId));
        Cancelled cancelled = wanted.of(payment, clock.instant());
        record(cancelled);
        return cancelled;
    }

    public synchronized Optional<Payment> find(String paymentId) {
        return Optional.ofNullable(payments.get(paymentId)).map(this::read);
    }

    /**
     * All payments that somebody tried, as they are now, oldest first; a position in this list never changes. Each is
     * read when it is looked at.
     */
    public synchronized List<Payment> all() {
        List<long[]> now = List.copyOf(payments.values());
        return new AbstractList<>() {
            @Override
            public Payment get(int index) {
                return read(now.get(index));
            }

            @Override
            public int size() {
                return now.size();
            }
        };
    }

    private synchronized Payment read(long[] positions) {
        return Payment.of(Arrays.stream(positions).mapToObj(journal::read).toList());
    }

    private void record(BookEntry entry) {
        index(journal.append(entry), entry);
        webhooks.send(entry);
    }

    private void index(long position, BookEntry entry) {
        switch (entry) {
            case Registered it -> registrations.put(it.paymentId(), position);
            case Attempt it -> payments.merge(it.paymentId(), new long[] {position}, Books::concatenated);
            case Cancelled it -> payments.merge(it.paymentId(), new long[] {position}, Books::concatenated);
        }
    }

    private static long[] concatenated(long[] positions, long[] more) {
        return LongStream.concat(Arrays.stream(positions), Arrays.stream(more)).toArray();
    }

    @PreDestroy
    synchronized void close() {
        journal.close();
    }
}
