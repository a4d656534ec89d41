package dev.jangteo.inquiry;

import dev.jangteo.contracts.InquiryEvent.CustomerInquiry;
import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryEvent.Priority;
import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.events.OutboxAggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a customer asked. */
@Document("inquiries")
@CompoundIndex(name = "of_user_newest_first", def = "{'userId': 1, 'createdAt': -1, '_id': -1}")
public class Inquiry extends OutboxAggregate {
    @Id
    private final InquiryId id;

    private final UserId userId;
    private final InquiryType type;
    private final Priority priority;
    private final InquiryStatus status;
    private final String subject;
    private final String text;
    private final @Nullable OrderId orderId;
    private final @Nullable ProductId productId;
    private final Instant createdAt;

    /** One of the places for open inquiries its user has; unique, so that no two can take the same. */
    @Indexed(unique = true, sparse = true)
    private final @Nullable String place;

    @PersistenceCreator
    private Inquiry(
            InquiryId id,
            UserId userId,
            InquiryType type,
            Priority priority,
            InquiryStatus status,
            String subject,
            String text,
            @Nullable OrderId orderId,
            @Nullable ProductId productId,
            Instant createdAt,
            @Nullable String place) {
        this.id = id;
        this.userId = userId;
        this.type = type;
        this.priority = priority;
        this.status = status;
        this.subject = subject;
        this.text = text;
        this.orderId = orderId;
        this.productId = productId;
        this.createdAt = createdAt;
        this.place = place;
    }

    static Inquiry open(OpenInquiry command, Priority priority, String place, Instant now) {
        var inquiry = new Inquiry(
                command.id(),
                command.userId(),
                command.type(),
                priority,
                InquiryStatus.OPEN,
                command.subject(),
                command.text(),
                command.orderId(),
                command.productId(),
                now,
                place);
        inquiry.raise(
                now,
                meta -> new CustomerInquiry(
                        meta,
                        inquiry.id,
                        inquiry.userId,
                        inquiry.type,
                        priority,
                        inquiry.subject,
                        inquiry.orderId,
                        inquiry.productId));
        return inquiry;
    }

    public boolean isOf(UserId user) {
        return userId.equals(user);
    }

    public InquiryId id() {
        return id;
    }

    public UserId userId() {
        return userId;
    }

    public InquiryType type() {
        return type;
    }

    public Priority priority() {
        return priority;
    }

    public InquiryStatus status() {
        return status;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public @Nullable OrderId orderId() {
        return orderId;
    }

    public @Nullable ProductId productId() {
        return productId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String place() {
        return place;
    }
}
