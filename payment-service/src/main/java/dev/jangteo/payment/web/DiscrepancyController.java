package dev.jangteo.payment.web;

import dev.jangteo.payment.discrepancies.Discrepancies;
import dev.jangteo.platform.security.Caller;
import dev.jangteo.platform.security.CurrentUser;
import dev.jangteo.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the books differ, for admins. */
@RestController
@RequestMapping("/api/admin/payments/discrepancies")
class DiscrepancyController {
    private final Discrepancies discrepancies;

    DiscrepancyController(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    /** What was done about it. */
    record Settle(@NotBlank @Size(max = 500) String note) {}

    @GetMapping
    Page<DiscrepancyView> list(
            @RequestParam @Nullable Boolean open,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int first,
            @RequestParam @Nullable String after) {
        return discrepancies.page(open, first, after).map(DiscrepancyView::of);
    }

    @PostMapping("/{id}/resolution")
    DiscrepancyView settle(@PathVariable String id, @Valid @RequestBody Settle command, @CurrentUser Caller caller) {
        return DiscrepancyView.of(discrepancies.settle(id, command.note(), caller.userId()));
    }
}
