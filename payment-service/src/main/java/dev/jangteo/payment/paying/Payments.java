package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All payments. */
interface Payments extends MongoRepository<Payment, PaymentId> {
    List<Payment> findFirst200ByNextStepAtLessThanEqualOrderByNextStepAt(Instant now);
}
