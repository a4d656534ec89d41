package dev.jangteo.payment.discrepancies;

import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All discrepancies there ever were. */
interface DiscrepancyRecords extends MongoRepository<Discrepancy, String> {
    List<Discrepancy> findByPaymentIdAndOpenTrue(String paymentId);

    List<Discrepancy> findByPaymentId(String paymentId);

    List<Discrepancy> findFirst200ByOpenTrueOrderByLastSeenAt();
}
