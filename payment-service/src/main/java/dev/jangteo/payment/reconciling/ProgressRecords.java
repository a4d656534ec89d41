package dev.jangteo.payment.reconciling;

import org.springframework.data.mongodb.repository.MongoRepository;

/** How far each gateway's books were compared. */
interface ProgressRecords extends MongoRepository<Progress, String> {}
