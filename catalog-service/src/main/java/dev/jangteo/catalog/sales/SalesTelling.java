package dev.jangteo.catalog.sales;

import dev.jangteo.catalog.index.Indexing;
import dev.jangteo.catalog.index.SearchUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the search index take over what is sold, at most once a minute a product however well it sells, and once more
 * when sales are no longer of late. What a crash or an engine that is away leaves untold is still due the next time.
 */
@Component
class SalesTelling {
    private static final Logger log = LoggerFactory.getLogger(SalesTelling.class);
    private static final int AT_ONCE = 500;

    private final SalesByProduct sales;
    private final Indexing indexing;
    private final Clock clock;

    SalesTelling(SalesByProduct sales, Indexing indexing, Clock clock) {
        this.sales = sales;
        this.indexing = indexing;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${jangteo.catalog.sales.tell-every:1m}",
            fixedDelayString = "${jangteo.catalog.sales.tell-every:1m}")
    void tell() {
        var now = clock.instant();
        try {
            for (var due = due(now); !due.isEmpty(); due = due(now)) {
                indexing.refresh(due.stream().map(ProductSales::id).toList());
                due.forEach(it -> told(it, now));
            }
        } catch (SearchUnavailable e) {
            log.warn("what is sold is told later: {}", e.toString());
        }
    }

    /** What is sold from now on is due the next time. */
    private List<ProductSales> due(Instant now) {
        return sales.findByTellAtLessThanEqual(now, Limit.of(AT_ONCE));
    }

    private void told(ProductSales product, Instant now) {
        try {
            product.told(now);
            sales.save(product);
        } catch (OptimisticLockingFailureException e) {
            log.debug("{} was sold meanwhile", product.id());
        }
    }
}
