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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway's books. Every movement of money is in the journal before anyone hears of it, so that kill -9 can leave
 * a caller without an answer but never the books without the movement.
 */
@Component
public class Books {
    private final Map<String, Registered> registrations = new HashMap<>();
    private final Map<String, Payment> payments = new LinkedHashMap<>();
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
        this.journal = Journal.open(settings.dataDir().resolve("books.jsonl"), json, BookEntry.class, entry -> {
            apply(entry);
            webhooks.resume(entry);
        });
    }

    /** Fixes what the payment must amount to. The last registration before the payment counts. */
    public synchronized void register(String paymentId, @Nullable Long amount, @Nullable String currency) {
        refuseIfPaid(paymentId);
        record(new Registered(paymentId, amount, currency, clock.instant()));
    }

    public synchronized Optional<Registered> registration(String paymentId) {
        return Optional.ofNullable(registrations.get(paymentId));
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
        Payment payment = payments.get(paymentId);
        if (payment != null && payment.charge().isPresent()) {
            throw GatewayRefusal.of(GatewayError.ALREADY_PAID, "이미 결제가 완료된 건입니다: " + paymentId);
        }
    }

    private void refuseOtherAmount(Purchase purchase) {
        Registered registered = registrations.get(purchase.paymentId());
        if (registered != null && !registered.agreesWith(purchase)) {
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
        return Optional.ofNullable(payments.get(paymentId));
    }

    /** All payments that somebody tried, oldest first; a position in this list never changes. */
    public synchronized List<Payment> all() {
        return List.copyOf(payments.values());
    }

    private void record(BookEntry entry) {
        journal.append(entry);
        apply(entry);
        webhooks.send(entry);
    }

    private void apply(BookEntry entry) {
        switch (entry) {
            case Registered it -> registrations.put(it.paymentId(), it);
            case Attempt it ->
                payments.compute(
                        it.paymentId(), (_, known) -> known == null ? Payment.firstTried(it) : known.triedAgain(it));
            case Cancelled it -> payments.computeIfPresent(it.paymentId(), (_, known) -> known.cancelled(it));
        }
    }

    @PreDestroy
    synchronized void close() {
        journal.close();
    }
}
