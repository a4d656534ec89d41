package dev.jangteo.inquiry.web;

import dev.jangteo.contracts.InquiryId;
import dev.jangteo.inquiry.Inquiring;
import dev.jangteo.inquiry.InquiryDesk;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import dev.jangteo.platform.web.idempotency.Idempotent;
import dev.jangteo.platform.web.idempotency.RequestName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inquiries")
class InquiryController {
    private final Inquiring inquiring;
    private final InquiryDesk desk;

    InquiryController(Inquiring inquiring, InquiryDesk desk) {
        this.inquiring = inquiring;
        this.desk = desk;
    }

    @Idempotent(required = false)
    @PostMapping
    ResponseEntity<InquiryView> open(
            @CurrentUser Caller caller, RequestName name, @Valid @RequestBody InquiryRequest request) {
        var inquiry = inquiring.open(request.by(caller.userId(), name));
        return ResponseEntity.created(URI.create("/api/inquiries/" + inquiry.id()))
                .body(InquiryView.of(inquiry));
    }

    /** The caller's own. */
    @GetMapping
    Page<InquiryView> list(
            @CurrentUser Caller caller,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam @Nullable String after) {
        return desk.of(caller.userId(), first, after).map(InquiryView::of);
    }

    @GetMapping("/{id}")
    InquiryView get(@CurrentUser Caller caller, @PathVariable InquiryId id) {
        return InquiryView.of(desk.get(id, caller));
    }
}
