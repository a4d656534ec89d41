package dev.jangteo.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.contracts.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All notices. Every change is one conditional write, so that any number of instances may send at once. */
@Repository
public class Notices {
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("_id"));

    private final MongoOperations mongo;

    Notices(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Writes a notice down, unless it is there already: the insert decides. */
    boolean add(Notice notice) {
        try {
            mongo.insert(notice);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Takes a notice to send it, unless it is not due or someone else has it; theirs to lose is {@code until}. */
    Optional<Notice> claim(String id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("nextAttemptAt").lte(now)),
                new Update().set("nextAttemptAt", until).inc("attempts", 1),
                FindAndModifyOptions.options().returnNew(true),
                Notice.class));
    }

    /** Ids of notices to be sent now, those waiting longest first. */
    List<String> due(Instant now, int limit) {
        return ids(where("nextAttemptAt").lte(now), limit);
    }

    void sent(Notice notice, @Nullable String subject, Instant now) {
        var update =
                settled(NoticeStatus.SENT).set("sentAt", now).unset("occasion").unset("problem");
        mongo.updateFirst(
                query(where("_id").is(notice.id())),
                subject == null ? update : update.set("subject", subject),
                Notice.class);
    }

    void skipped(Notice notice, String why) {
        mongo.updateFirst(
                query(where("_id").is(notice.id())),
                settled(NoticeStatus.SKIPPED).set("problem", why).unset("occasion"),
                Notice.class);
    }

    void dead(Notice claimed, String why) {
        update(claimed, settled(NoticeStatus.DEAD).set("problem", why));
    }

    void failed(Notice claimed, Instant nextAttempt, String why) {
        update(
                claimed,
                Update.update("status", NoticeStatus.FAILED)
                        .set("nextAttemptAt", nextAttempt)
                        .set("problem", why));
    }

    /** Not a try: nobody was there to send it to. */
    void awaitContact(Notice claimed, Instant nextLook) {
        update(
                claimed,
                Update.update("status", NoticeStatus.AWAITING_CONTACT)
                        .set("nextAttemptAt", nextLook)
                        .inc("attempts", -1));
    }

    /** Makes due what waited for the user's contact. */
    List<String> contactKnown(UserId user, Instant now) {
        var waiting = where("userId").is(user).and("status").is(NoticeStatus.AWAITING_CONTACT);
        mongo.updateMulti(query(waiting), Update.update("nextAttemptAt", now), Notice.class);
        return ids(waiting, Integer.MAX_VALUE);
    }

    /** A user's notices, newest first. */
    public List<Notice> log(UserId user, int limit) {
        return newestFirst(where("userId").is(user), limit);
    }

    /** A user's notices after the one at this position of their log, newest first. */
    public List<Notice> logAfter(UserId user, Instant createdAt, String id, int limit) {
        return newestFirst(
                where("userId")
                        .is(user)
                        .orOperator(
                                where("createdAt").lt(createdAt),
                                where("createdAt").is(createdAt).and("_id").lt(id)),
                limit);
    }

    private List<Notice> newestFirst(Criteria criteria, int limit) {
        return mongo.find(query(criteria).with(NEWEST_FIRST).limit(limit), Notice.class);
    }

    private List<String> ids(Criteria criteria, int limit) {
        var query = query(criteria).with(Sort.by("nextAttemptAt")).limit(limit);
        return mongo.find(query, Notice.class).stream().map(Notice::id).toList();
    }

    private static Update settled(NoticeStatus status) {
        return Update.update("status", status).unset("nextAttemptAt");
    }

    /** Changes nothing when the claim was lost meanwhile, and someone else is trying. */
    private void update(Notice claimed, Update update) {
        mongo.updateFirst(
                query(where("_id")
                        .is(claimed.id())
                        .and("attempts")
                        .is(claimed.attempts())
                        .and("nextAttemptAt")
                        .exists(true)),
                update,
                Notice.class);
    }
}
