package dev.jangteo.catalog.index;

import dev.jangteo.catalog.index.IndexState.Build;
import dev.jangteo.catalog.product.Assortment;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** How the index is doing, for administrators and for gauges. */
@Service
public class IndexOverview {
    private final ProductIndices indices;
    private final IndexStates states;
    private final Assortment assortment;
    private final Chore chore = new Chore("measuring the search index");
    private final AtomicLong documents = new AtomicLong();
    private final AtomicReference<Double> buildDone = new AtomicReference<>(1.0);

    IndexOverview(ProductIndices indices, IndexStates states, Assortment assortment, MeterRegistry metrics) {
        this.indices = indices;
        this.states = states;
        this.assortment = assortment;
        metrics.gauge("search.index.documents", documents);
        metrics.gauge("search.index.build.done", buildDone, AtomicReference::get);
    }

    /**
     * @param index the one that is searched; none when there is none, or the engine is away
     * @param documents products on sale that the index knows
     * @param products products on sale
     * @param building the one being built; none when none is
     * @param buildDone how much of that is built, from 0 to 1
     * @param available shoppers can search
     */
    public record Look(
            @Nullable String index,
            long documents,
            long products,
            @Nullable String building,
            @Nullable Double buildDone,
            boolean available) {}

    public Look look() {
        var building = states.read().building();
        var products = assortment.onSale();
        try {
            var live = indices.live();
            return look(live.orElse(null), live.map(indices::onSale).orElse(0L), products, building);
        } catch (SearchUnavailable e) {
            return look(null, 0, products, building);
        }
    }

    private static Look look(@Nullable String live, long documents, long products, @Nullable Build building) {
        return new Look(
                live,
                documents,
                products,
                building == null ? null : building.index(),
                building == null ? null : building.share(),
                live != null);
    }

    @Scheduled(fixedRateString = "${jangteo.catalog.search.measure-every:15s}")
    void measure() {
        chore.run(() -> {
            documents.set(indices.live().map(indices::onSale).orElse(0L));
            var building = states.read().building();
            buildDone.set(building == null ? 1.0 : building.share());
        });
    }
}
