package dev.jangteo.user.session;

import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The record of login attempts in MongoDB. */
interface LoginAttempts extends MongoRepository<LoginAttempt, String> {
    List<LoginAttempt> findByUserOrderByAt(UserId user);

    List<LoginAttempt> findByEmailOrderByAt(String email);

    long deleteByAtBefore(Instant moment);
}
