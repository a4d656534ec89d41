package dev.jangteo.gateway.inquiry;

import dev.jangteo.contracts.InquiryId;
import dev.jangteo.gateway.graphql.Connection;
import dev.jangteo.gateway.inquiry.InquiryClient.Inquiry;
import dev.jangteo.gateway.inquiry.InquiryClient.OpenInquiry;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The caller's questions to the shop. */
@Controller
class InquiryController {
    private final InquiryClient inquiries;

    InquiryController(InquiryClient inquiries) {
        this.inquiries = inquiries;
    }

    @MutationMapping
    Inquiry openInquiry(@CurrentUser Caller caller, @Argument OpenInquiry input) {
        return inquiries.open(input);
    }

    @QueryMapping
    Inquiry inquiry(@CurrentUser Caller caller, @Argument InquiryId id) {
        return inquiries.inquiry(id);
    }

    @QueryMapping
    Connection<Inquiry> myInquiries(@CurrentUser Caller caller, @Argument int first, @Argument @Nullable String after) {
        return Connection.of(inquiries.inquiries(first, after));
    }
}
