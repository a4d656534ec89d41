package dev.jangteo.catalog.stock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.events.Retry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Opens shelves for SKUs and counts what is on them. */
@Service
public class Shelving {
    private final Stocks stocks;
    private final Availability availability;
    private final StockSettings settings;
    private final Clock clock;

    Shelving(Stocks stocks, Availability availability, StockSettings settings, Clock clock) {
        this.stocks = stocks;
        this.availability = availability;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<Stock> find(SkuId sku) {
        return stocks.findById(sku);
    }

    /** Whose SKUs these are; unknown ones are left out. */
    public Map<SkuId, ProductId> owners(Collection<SkuId> skus) {
        return stocks.findAllById(skus).stream().collect(toMap(Stock::id, Stock::productId));
    }

    /** What lies on the shelves of these SKUs, whatever is promised of it; unknown ones are left out. */
    public Map<SkuId, Integer> onHand(Collection<SkuId> skus) {
        return stocks.findAllById(skus).stream().collect(toMap(Stock::id, Stock::onHand));
    }

    /**
     * Opens a shelf for each SKU that has none, with its first units. A shelf that is open stays as it is but for its
     * name: opening twice adds nothing, whatever was sold in between.
     *
     * @throws SkuTaken when a SKU belongs to another product; shelves opened until then stay, empty of harm
     */
    public void open(List<NewShelf> shelves) {
        var known = stocks.findAllById(shelves.stream().map(NewShelf::skuId).toList()).stream()
                .collect(toMap(Stock::id, identity()));
        var absent = new ArrayList<NewShelf>();
        for (var shelf : shelves) {
            var stock = known.get(shelf.skuId());
            if (stock == null) {
                absent.add(shelf);
            } else if (!stock.productId().equals(shelf.productId())) {
                throw new SkuTaken(shelf.skuId());
            } else if (!stock.name().equals(shelf.name())) {
                change(shelf.skuId(), it -> it.rename(shelf.name()));
            }
        }
        availability.count(insertAll(absent));
    }

    /**
     * Someone counted: so many units are on the shelf, whatever was reserved of them.
     *
     * @param lowStockAt so few are low from now on; null leaves it as it is
     */
    public Optional<Stock> count(SkuId sku, int onHand, @Nullable Integer lowStockAt) {
        var counted = change(sku, stock -> {
            if (lowStockAt != null) {
                stock.watchFrom(lowStockAt, clock.instant());
            }
            stock.count(onHand, clock.instant());
        });
        counted.ifPresent(it -> availability.count(List.of(it)));
        return counted;
    }

    /** Shelves with few units, by SKU, from the one after {@code after}. */
    public List<Stock> low(@Nullable SkuId after, int limit) {
        return after == null
                ? stocks.findByLowSinceAfterOrderById(Instant.EPOCH, Limit.of(limit))
                : stocks.findByLowSinceAfterAndIdGreaterThanOrderById(Instant.EPOCH, after, Limit.of(limit));
    }

    /** A count was published: brings Redis up to it, should we have ended between the document and Redis. */
    public void counted(SkuId sku, int onHand, long sequence) {
        availability.count(sku, onHand, sequence);
    }

    private Optional<Stock> change(SkuId sku, Consumer<Stock> change) {
        return Retry.onConflict(() -> stocks.findById(sku).map(stock -> {
            change.accept(stock);
            return stocks.save(stock);
        }));
    }

    /** All by one write; one by one when somebody else opens some of them meanwhile. */
    private List<Stock> insertAll(List<NewShelf> shelves) {
        try {
            return stocks.insert(shelves.stream().map(this::opened).toList());
        } catch (DuplicateKeyException e) {
            return shelves.stream().map(this::insert).toList();
        }
    }

    private Stock opened(NewShelf shelf) {
        return Stock.opened(shelf, settings.lowStockAt(), clock.instant());
    }

    private Stock insert(NewShelf shelf) {
        try {
            return stocks.insert(opened(shelf));
        } catch (DuplicateKeyException e) {
            var winner = stocks.findById(shelf.skuId()).orElseThrow(() -> e);
            if (!winner.productId().equals(shelf.productId())) {
                throw new SkuTaken(shelf.skuId());
            }
            return winner;
        }
    }
}
