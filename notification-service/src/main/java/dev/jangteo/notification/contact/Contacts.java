package dev.jangteo.notification.contact;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.contracts.UserId;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Every user's contact, as user-service last told, and the shop's own, as it is set. */
@Repository
public class Contacts {
    /** The shop's own people; no user's id looks like this. */
    public static final UserId SHOP = new UserId("shop");

    private final MongoOperations mongo;
    private final ShopProperties shop;

    Contacts(MongoOperations mongo, ShopProperties shop) {
        this.mongo = mongo;
        this.shop = shop;
    }

    public Optional<Contact> of(UserId user) {
        if (user.equals(SHOP)) {
            return shop.contact();
        }
        return Optional.ofNullable(mongo.findById(user, KnownContact.class)).map(KnownContact::contact);
    }

    /**
     * Takes in what an event says, unless what we hold is as new or newer.
     *
     * @return whether it was news
     */
    public boolean remember(UserId user, Contact contact, long sequence) {
        return replaceOlder(user, contact, sequence)
                || insert(user, contact, sequence)
                || replaceOlder(user, contact, sequence);
    }

    private boolean insert(UserId user, Contact contact, long sequence) {
        try {
            mongo.insert(new KnownContact(user, contact, sequence));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaceOlder(UserId user, Contact contact, long sequence) {
        return mongo.updateFirst(
                                query(where("_id").is(user).and("sequence").lt(sequence)),
                                Update.update("contact", contact).set("sequence", sequence),
                                KnownContact.class)
                        .getMatchedCount()
                > 0;
    }
}
