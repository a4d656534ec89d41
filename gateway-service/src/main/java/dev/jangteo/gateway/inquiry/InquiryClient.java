package dev.jangteo.gateway.inquiry;

import dev.jangteo.contracts.InquiryId;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.web.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway asks of inquiries. */
@FeignClient(name = "inquiry", url = "${jangteo.gateway.services.inquiry.url}")
interface InquiryClient {

    @PostMapping("/api/inquiries")
    Inquiry open(@RequestBody OpenInquiry command);

    @GetMapping("/api/inquiries")
    Page<Inquiry> inquiries(@RequestParam("first") int first, @RequestParam("after") @Nullable String after);

    @GetMapping("/api/inquiries/{id}")
    Inquiry inquiry(@PathVariable("id") InquiryId id);

    record OpenInquiry(
            String type,
            String subject,
            String text,
            @Nullable OrderId orderId,
            @Nullable ProductId productId) {}

    record Inquiry(
            InquiryId id,
            String type,
            String priority,
            String status,
            String subject,
            String text,
            @Nullable OrderId orderId,
            @Nullable ProductId productId,
            Instant createdAt) {}
}
