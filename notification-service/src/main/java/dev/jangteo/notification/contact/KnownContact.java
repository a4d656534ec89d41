package dev.jangteo.notification.contact;

import dev.jangteo.contracts.UserEvent.Contact;
import dev.jangteo.contracts.UserId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a user is reached.
 *
 * @param sequence of the event that said so
 */
@Document("contacts")
record KnownContact(@Id UserId userId, Contact contact, long sequence) {}
