package dev.jangteo.inquiry.web;

import dev.jangteo.contracts.InquiryEvent.InquiryType;
import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.inquiry.OpenInquiry;
import dev.jangteo.platform.web.idempotency.RequestName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a customer sends to open an inquiry. The subject is one line: it ends up in mails and lists. */
record InquiryRequest(
        @NotNull InquiryType type,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
        String subject,

        @NotBlank @Size(max = 5_000) String text,
        @Nullable OrderId orderId,
        @Nullable ProductId productId) {

    OpenInquiry by(UserId user, RequestName name) {
        return new OpenInquiry(
                new InquiryId(name.value()), user, type, subject.strip(), text.strip(), orderId, productId);
    }
}
