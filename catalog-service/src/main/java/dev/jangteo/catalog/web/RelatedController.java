package dev.jangteo.catalog.web;

import dev.jangteo.catalog.related.Relating;
import dev.jangteo.contracts.ProductId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What else a product page shows. */
@RestController
class RelatedController {
    private final Relating relating;

    RelatedController(Relating relating) {
        this.relating = relating;
    }

    /** Products beside another one, as they are in lists. */
    record RelatedView(List<SummaryView> similar, List<SummaryView> alsoBought) {}

    @GetMapping("/api/products/{id}/related")
    RelatedView related(@PathVariable ProductId id, @RequestParam(defaultValue = "10") @Min(1) @Max(20) int first) {
        var related = relating.of(id, first);
        return new RelatedView(
                related.similar().stream().map(SummaryView::of).toList(),
                related.alsoBought().stream().map(SummaryView::of).toList());
    }
}
