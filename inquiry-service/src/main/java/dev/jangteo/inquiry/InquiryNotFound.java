package dev.jangteo.inquiry;

import dev.jangteo.contracts.InquiryId;
import dev.jangteo.platform.web.NotFound;

/** There is no such inquiry, or it is none of the caller's business. */
final class InquiryNotFound extends NotFound {
    InquiryNotFound(InquiryId id) {
        super("inquiry-not-found", id);
    }
}
