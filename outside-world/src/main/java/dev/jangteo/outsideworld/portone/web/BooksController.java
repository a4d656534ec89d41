package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.outsideworld.portone.BookEntry;
import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import dev.jangteo.outsideworld.portone.BookEntry.Refused;
import dev.jangteo.outsideworld.portone.BookEntry.Registered;
import dev.jangteo.outsideworld.portone.Books;
import dev.jangteo.outsideworld.portone.Payment;
import dev.jangteo.outsideworld.portone.Purchase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bank's side of the story, to be compared with the shop's. */
@RestController
class BooksController {
    private final Books books;
    private final Stores stores;

    BooksController(Books books, Stores stores) {
        this.books = books;
        this.stores = stores;
    }

    /** Written line by line: the books may be larger than memory. */
    record View(Totals totals, Iterable<PaymentLine> payments) {}

    record Totals(int payments, long charged, long cancelled, long net) {
        static Totals of(List<Payment> payments) {
            long charged = 0;
            long cancelled = 0;
            for (Payment payment : payments) {
                charged += payment.charged();
                cancelled += payment.cancelledAmount();
            }
            return new Totals(payments.size(), charged, cancelled, charged - cancelled);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentLine(
            String paymentId,
            String storeId,
            Payment.Status status,
            String currency,
            @Nullable Long registeredAmount,
            long amount,
            long cancelledAmount,
            @Nullable String billingKey,
            List<AttemptLine> attempts,
            List<CancellationLine> cancellations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptLine(
            String transactionId,
            String outcome,
            long amount,
            Instant at,
            @Nullable String pgCode) {
        static AttemptLine of(BookEntry.Attempt attempt) {
            Purchase purchase = attempt.purchase();
            return switch (attempt) {
                case Charged it -> new AttemptLine(purchase.transactionId(), "PAID", purchase.amount(), it.at(), null);
                case Refused it ->
                    new AttemptLine(
                            purchase.transactionId(),
                            "FAILED",
                            purchase.amount(),
                            it.at(),
                            it.reaction().pgCode());
            };
        }
    }

    record CancellationLine(String id, long amount, String reason, Instant at) {
        static CancellationLine of(Cancelled it) {
            return new CancellationLine(it.cancellationId(), it.amount(), it.reason(), it.at());
        }
    }

    @GetMapping("/control/books")
    View books(@RequestParam(required = false) @Nullable String paymentId) {
        List<Payment> payments =
                paymentId == null ? books.all() : books.find(paymentId).stream().toList();
        return new View(
                Totals.of(payments), () -> payments.stream().map(this::line).iterator());
    }

    private PaymentLine line(Payment payment) {
        Purchase latest = payment.latest().purchase();
        return new PaymentLine(
                payment.id(),
                stores.storeId(),
                payment.status(),
                latest.currency(),
                books.registration(payment.id()).map(Registered::amount).orElse(null),
                payment.charged(),
                payment.cancelledAmount(),
                latest.billingKey(),
                payment.attempts().stream().map(AttemptLine::of).toList(),
                payment.cancellations().stream().map(CancellationLine::of).toList());
    }
}
