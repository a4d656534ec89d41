package dev.jangteo.inquiry;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.data.NewestFirst;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.Role;
import dev.jangteo.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Looking inquiries up. */
@Service
public class InquiryDesk {
    private static final NewestFirst<Inquiry> NEWEST_FIRST =
            new NewestFirst<>(Inquiry.class, Inquiry::createdAt, it -> it.id().value());

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
        return NEWEST_FIRST.page(mongo, List.of(where("userId").is(user)), first, after);
    }
}
