package dev.jangteo.outsideworld.portone;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.outsideworld.Secrets;
import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Traits;
import dev.jangteo.outsideworld.portone.BookEntry.Cancelled;
import dev.jangteo.outsideworld.portone.BookEntry.Charged;
import dev.jangteo.outsideworld.portone.BookEntry.Refused;
import dev.jangteo.outsideworld.portone.BookEntry.Registered;
import dev.jangteo.outsideworld.webhooks.Webhook;
import dev.jangteo.outsideworld.webhooks.Webhooks;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the shop what came into the books, in PortOne's webhook format of version 2024-04-25. */
@Component
public class PaymentWebhooks {
    private final Settings.PortOne settings;
    private final Secrets secrets;
    private final Webhooks webhooks;
    private final JsonMapper json;

    PaymentWebhooks(Settings settings, Secrets secrets, Webhooks webhooks, JsonMapper json) {
        this.settings = settings.portone();
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.json = json;
    }

    record Body(String type, Instant timestamp, Data data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String paymentId,
            String storeId,
            String transactionId,
            @Nullable String cancellationId) {}

    void send(BookEntry entry) {
        webhook(entry).ifPresent(webhooks::send);
    }

    void resume(BookEntry entry) {
        webhook(entry).ifPresent(webhooks::resume);
    }

    /** Sends the webhook of where the payment stands now once more, under its old id. */
    public Optional<Webhook> repeat(Payment payment) {
        BookEntry last = payment.cancellations().isEmpty()
                ? payment.latest()
                : payment.cancellations().getLast();
        Optional<Webhook> webhook = webhook(last);
        webhook.ifPresent(webhooks::send);
        return webhook;
    }

    private Optional<Webhook> webhook(BookEntry entry) {
        return switch (entry) {
            case Registered _ -> Optional.empty();
            case Charged it when it.silent() -> Optional.empty();
            case Refused it when it.silent() -> Optional.empty();
            case Cancelled it when it.silent() -> Optional.empty();
            case Charged it ->
                Optional.of(of("Transaction.Paid", it, it.purchase().transactionId(), null));
            case Refused it ->
                Optional.of(of("Transaction.Failed", it, it.purchase().transactionId(), null));
            case Cancelled it ->
                Optional.of(of(
                        it.whole() ? "Transaction.Cancelled" : "Transaction.PartialCancelled",
                        it,
                        it.transactionId(),
                        it.cancellationId()));
        };
    }

    private Webhook of(String type, BookEntry entry, String transactionId, @Nullable String cancellationId) {
        Data data = new Data(entry.paymentId(), settings.storeId(), transactionId, cancellationId);
        return new Webhook(
                "webhook-" + (cancellationId == null ? transactionId : cancellationId),
                settings.webhookUrl(),
                secrets.portOneWebhook(),
                json.writeValueAsString(new Body(type, entry.at(), data)),
                FaultTarget.PORTONE_WEBHOOK,
                Traits.of("paymentId", entry.paymentId()).and("type", type));
    }
}
