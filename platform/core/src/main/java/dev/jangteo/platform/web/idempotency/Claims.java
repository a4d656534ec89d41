package dev.jangteo.platform.web.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who carries out which request, and what came of it. One write to begin, one to end; both decided by the store. */
class Claims {
    private static final int LOOKS = 3;

    private final MongoOperations mongo;
    private final Clock clock;
    private final IdempotencyProperties properties;

    Claims(MongoOperations mongo, Clock clock, IdempotencyProperties properties) {
        this.mongo = mongo;
        this.clock = clock;
        this.properties = properties;
    }

    /** Claims a request for this call, unless it is somebody else's already. */
    Standing claim(RequestName name, String operation, String fingerprint) {
        for (int look = 0; look < LOOKS; look++) {
            var ours = new Standing.Ours(name, UUID.randomUUID().toString());
            if (inserted(ours, operation, fingerprint)) {
                return ours;
            }
            var there = mongo.findById(name.value(), Claim.class);
            if (there == null) {
                continue; // freed or swept between the two
            }
            if (!there.expiresAt().isAfter(clock.instant())) {
                forget(there);
                continue; // as if it had been swept
            }
            if (!there.fingerprint().equals(fingerprint)) {
                return new Standing.Different();
            }
            if (there.answer() != null) {
                return new Standing.Answered(there.answer());
            }
            return takenOver(there, ours) ? ours : new Standing.InProgress();
        }
        return new Standing.InProgress();
    }

    /** Stores the answer, unless another took the claim over meanwhile: then false, and the other's answer counts. */
    boolean answer(Standing.Ours ours, StoredAnswer answer) {
        var end = new Update()
                .set("answer", answer)
                .set("expiresAt", clock.instant().plus(properties.keep()));
        return mongo.updateFirst(held(ours.name(), ours.owner()), end, Claim.class)
                        .getModifiedCount()
                == 1;
    }

    /** Frees the request to be carried out anew. */
    void release(Standing.Ours ours) {
        mongo.remove(held(ours.name(), ours.owner()), Claim.class);
    }

    /** Forgets what is over; several instances may do so at once. Returns how many. */
    long sweep() {
        return mongo.remove(query(where("expiresAt").lte(clock.instant())), Claim.class)
                .getDeletedCount();
    }

    private boolean inserted(Standing.Ours ours, String operation, String fingerprint) {
        var now = clock.instant();
        try {
            mongo.insert(new Claim(
                    ours.name().value(),
                    operation,
                    fingerprint,
                    ours.owner(),
                    now.plus(properties.lease()),
                    null,
                    now.plus(properties.keep())));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Of two that find a dead owner's claim, the one whose update still sees that owner wins. */
    private boolean takenOver(Claim dead, Standing.Ours ours) {
        var now = clock.instant();
        if (dead.leaseUntil().isAfter(now)) {
            return false;
        }
        var begin = new Update().set("owner", ours.owner()).set("leaseUntil", now.plus(properties.lease()));
        return mongo.updateFirst(held(ours.name(), dead.owner()), begin, Claim.class)
                        .getModifiedCount()
                == 1;
    }

    private void forget(Claim over) {
        mongo.remove(query(where("_id").is(over.id()).and("expiresAt").lte(clock.instant())), Claim.class);
    }

    /** Who has answered holds nothing any more. */
    private static Query held(RequestName name, String owner) {
        return query(where("_id")
                .is(name.value())
                .and("owner")
                .is(owner)
                .and("answer")
                .isNull());
    }
}
