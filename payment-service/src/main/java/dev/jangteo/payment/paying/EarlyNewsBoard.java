package dev.jangteo.payment.paying;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.contracts.OrderEvent.RefundRequested;
import dev.jangteo.contracts.PaymentId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps early news until its payment is there. Each write adds to what others wrote, so none is lost. */
@Component
class EarlyNewsBoard {
    private final MongoOperations mongo;

    EarlyNewsBoard(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ended(PaymentId payment) {
        mongo.upsert(of(payment), new Update().set("ended", true).setOnInsert("owed", List.of()), EarlyNews.class);
    }

    void owed(PaymentId payment, RefundRequested refund) {
        mongo.upsert(
                of(payment),
                new Update()
                        .setOnInsert("ended", false)
                        .addToSet(
                                "owed",
                                new EarlyNews.Owed(
                                        refund.refundId().value(),
                                        refund.amount(),
                                        refund.reason().name())),
                EarlyNews.class);
    }

    Optional<EarlyNews> find(PaymentId payment) {
        return Optional.ofNullable(mongo.findOne(of(payment), EarlyNews.class));
    }

    void takeDown(PaymentId payment) {
        mongo.remove(of(payment), EarlyNews.class);
    }

    private static Query of(PaymentId payment) {
        return query(where("_id").is(payment.value()));
    }
}
