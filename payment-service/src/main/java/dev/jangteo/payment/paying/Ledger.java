package dev.jangteo.payment.paying;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.contracts.PaymentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Our books, to be read next to the gateway's. */
@Component
public class Ledger {
    private final Payments payments;
    private final MongoOperations mongo;

    Ledger(Payments payments, MongoOperations mongo) {
        this.payments = payments;
        this.mongo = mongo;
    }

    public Optional<Payment> find(PaymentId id) {
        return payments.findById(id);
    }

    /** Those that are there, by id. */
    public Map<PaymentId, Payment> find(Collection<PaymentId> ids) {
        return payments.findAllById(ids).stream().collect(Collectors.toMap(Payment::id, Function.identity()));
    }

    /** The ids of what was paid in a time, both ends included. */
    public Set<PaymentId> paidBetween(Instant from, Instant until) {
        var paid = query(where("paidAt").gte(from).lte(until));
        paid.fields().include("_id");
        return mongo.find(paid, Document.class, mongo.getCollectionName(Payment.class)).stream()
                .map(it -> new PaymentId(it.getString("_id")))
                .collect(Collectors.toSet());
    }
}
