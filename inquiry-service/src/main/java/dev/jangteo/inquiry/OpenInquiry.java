package dev.jangteo.inquiry;

import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks.
 *
 * @param id what the inquiry will be called: the same when the customer asks the same again
 * @param orderId the order it is about, as the customer says
 * @param productId the product it is about, as the customer says
 */
public record OpenInquiry(
        InquiryId id,
        UserId userId,
        InquiryType type,
        String subject,
        String text,
        @Nullable OrderId orderId,
        @Nullable ProductId productId) {}
