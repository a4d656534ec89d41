package dev.jangteo.inquiry;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.web.Cursor;
import dev.jangteo.platform.web.InvalidCursor;
import dev.jangteo.platform.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Looking inquiries up. */
@Service
public class InquiryDesk {
    private final Inquiries inquiries;
    private final MongoOperations mongo;

    InquiryDesk(Inquiries inquiries, MongoOperations mongo) {
        this.inquiries = inquiries;
        this.mongo = mongo;
    }

    /**
     * An inquiry, for its customer, agents and admins.
     *
     * @throws InquiryNotFound when there is none, and when it is somebody else's: nobody learns which ids exist
     */
    public Inquiry get(InquiryId id, Caller caller) {
        return inquiries
                .findById(id)
                .filter(it -> it.isOf(caller.userId()) || caller.has(Role.AGENT) || caller.has(Role.ADMIN))
                .orElseThrow(() -> new InquiryNotFound(id));
    }

    /** A customer's inquiries, newest first; {@code after} is the cursor of the page before. */
    public Page<Inquiry> of(UserId user, int first, @Nullable String after) {
        var ofUser = where("userId").is(user);
        var query = Query.query(after == null ? ofUser : new Criteria().andOperator(ofUser, olderThan(after)))
                .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                .limit(first + 1);
        return Page.of(
                mongo.find(query, Inquiry.class),
                first,
                it -> Cursor.encode(it.createdAt().toString(), it.id().value()));
    }

    private static Criteria olderThan(String cursor) {
        var keys = Cursor.decode(cursor, 2);
        try {
            var at = Instant.parse(keys.getFirst());
            return new Criteria()
                    .orOperator(
                            where("createdAt").lt(at),
                            where("createdAt").is(at).and("_id").lt(keys.getLast()));
        } catch (DateTimeException e) {
            throw new InvalidCursor();
        }
    }
}
