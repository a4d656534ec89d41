package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What user-service tells. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UserEvent.UserRegistered.class, name = "UserRegistered"),
    @JsonSubTypes.Type(value = UserEvent.EmailVerificationRequested.class, name = "EmailVerificationRequested"),
    @JsonSubTypes.Type(value = UserEvent.UserVerified.class, name = "UserVerified"),
    @JsonSubTypes.Type(value = UserEvent.UserContactChanged.class, name = "UserContactChanged")
})
public sealed interface UserEvent extends DomainEvent {
    String TOPIC = "user.events";

    UserId userId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String aggregateId() {
        return userId().value();
    }

    /**
     * How to reach a user.
     *
     * @param phone where text messages go, digits only; absent until the user gives one
     * @param language BCP 47 tag of the language to write in: {@code ko} or {@code en}
     */
    record Contact(String email, String name, @Nullable String phone, String language) {}

    /** An account was opened. */
    record UserRegistered(EventMeta meta, UserId userId, Contact contact) implements UserEvent {}

    /** A link to prove the e-mail address is to be mailed; the newest token alone is valid, until {@code expiresAt}. */
    record EmailVerificationRequested(EventMeta meta, UserId userId, Contact contact, String token, Instant expiresAt)
            implements UserEvent {}

    /** The e-mail address is proven. */
    record UserVerified(EventMeta meta, UserId userId, Contact contact) implements UserEvent {}

    /** Name, phone or language changed. */
    record UserContactChanged(EventMeta meta, UserId userId, Contact contact) implements UserEvent {}
}
