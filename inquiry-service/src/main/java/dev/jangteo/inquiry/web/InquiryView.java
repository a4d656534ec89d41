package dev.jangteo.inquiry.web;

import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryEvent.Priority;
import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.inquiry.Inquiry;
import dev.jangteo.inquiry.InquiryStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An inquiry as customers and agents see it. */
record InquiryView(
        InquiryId id,
        UserId userId,
        InquiryType type,
        Priority priority,
        InquiryStatus status,
        String subject,
        String text,
        @Nullable OrderId orderId,
        @Nullable ProductId productId,
        Instant createdAt) {

    static InquiryView of(Inquiry inquiry) {
        return new InquiryView(
                inquiry.id(),
                inquiry.userId(),
                inquiry.type(),
                inquiry.priority(),
                inquiry.status(),
                inquiry.subject(),
                inquiry.text(),
                inquiry.orderId(),
                inquiry.productId(),
                inquiry.createdAt());
    }
}
