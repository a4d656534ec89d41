package dev.jangteo.catalog.sales;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.jangteo.catalog.review.Rating;
import dev.jangteo.catalog.review.Ratings;
import dev.jangteo.contracts.ProductId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The figures that products are ranked by. */
@Service
public class FiguresOfProducts {
    private final SalesByProduct sales;
    private final Ratings ratings;
    private final Clock clock;

    FiguresOfProducts(SalesByProduct sales, Ratings ratings, Clock clock) {
        this.sales = sales;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** The figures of these products; one that was neither sold nor rated yet is left out. */
    public Map<ProductId, ProductFigures> of(Collection<ProductId> ids) {
        var today = ProductSales.today(clock.instant());
        var sold = sales.findAllById(ids).stream().collect(toMap(ProductSales::id, it -> it.sold(today)));
        var rated = ratings.of(ids);
        var known = new HashSet<>(sold.keySet());
        known.addAll(rated.keySet());
        return known.stream()
                .collect(toMap(
                        identity(), it -> figures(rated.getOrDefault(it, Rating.NONE), sold.getOrDefault(it, 0))));
    }

    private static ProductFigures figures(Rating rating, int sold) {
        return new ProductFigures(rating.average(), rating.count(), sold);
    }
}
