package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What inquiry-service tells. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = InquiryEvent.CustomerInquiry.class, name = "CustomerInquiry"))
public sealed interface InquiryEvent extends DomainEvent {
    String TOPIC = "inquiry.events";

    InquiryId inquiryId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default String aggregateId() {
        return inquiryId().value();
    }

    /** What an inquiry is about; routing goes by it. */
    enum InquiryType {
        PRODUCT,
        ORDER,
        PAYMENT,
        DELIVERY,
        RETURN,
        ACCOUNT,
        OTHER
    }

    /** How soon an inquiry is to be answered. */
    enum Priority {
        LOW,
        NORMAL,
        HIGH,
        URGENT
    }

    /** A customer asks something. */
    record CustomerInquiry(
            EventMeta meta,
            InquiryId inquiryId,
            UserId userId,
            InquiryType inquiryType,
            Priority priority,
            String subject,
            @Nullable OrderId orderId,
            @Nullable ProductId productId)
            implements InquiryEvent {}
}
