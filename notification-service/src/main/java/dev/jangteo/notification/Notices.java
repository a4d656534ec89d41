package dev.jangteo.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.data.NewestFirst;
import dev.jangteo.platform.web.Page;
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
    private static final NewestFirst<Notice> NEWEST_FIRST =
            new NewestFirst<>(Notice.class, Notice::createdAt, Notice::id);

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

    /** Makes a notice that was given up due again, with all its tries before it; empty when it was not given up. */
    Optional<Notice> revive(String id, Instant now) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("status").is(NoticeStatus.DEAD)),
                Update.update("status", NoticeStatus.PENDING)
                        .set("attempts", 0)
                        .set("nextAttemptAt", now)
                        .unset("problem"),
                FindAndModifyOptions.options().returnNew(true),
                Notice.class));
    }

    Optional<Notice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Notice.class));
    }

    /** A user's notices, newest first; {@code after} is the cursor of the page before. */
    public Page<Notice> log(UserId user, int first, @Nullable String after) {
        return NEWEST_FIRST.page(mongo, List.of(where("userId").is(user)), first, after);
    }

    /** Everybody's notices in a status, newest first; {@code after} is the cursor of the page before. */
    public Page<Notice> in(NoticeStatus status, int first, @Nullable String after) {
        return NEWEST_FIRST.page(mongo, List.of(where("status").is(status)), first, after);
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
