package dev.jangteo.catalog.sales;

import dev.jangteo.catalog.purchase.Share;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was sold of one product of late, and what with it. The size is bounded however well it sells: it knows days, not
 * orders, but for the few whose own documents may not say yet that they are counted here.
 */
@Document("product_sales")
final class ProductSales {
    /** Today and the days before it that figures are of. */
    static final int DAYS = 30;

    /** Units sold on a day (UTC), less those of the same orders that came back since. */
    record Day(LocalDate date, int units) {}

    /**
     * What this product's figures have of an order.
     *
     * @param day when the order was paid
     */
    record Trace(OrderId orderId, LocalDate day, Share share) {}

    @Id
    private final ProductId id;

    @Version
    @SuppressWarnings("UnusedVariable") // written and compared by Spring Data
    private @Nullable Long version;

    private List<Day> days = new ArrayList<>();
    private Companions companions = Companions.NONE;
    private List<Trace> traces = new ArrayList<>();

    /** When the search index is to be told the figures. */
    @Indexed(sparse = true)
    @SuppressWarnings("UnusedVariable") // searched in MongoDB
    private @Nullable Instant tellAt;

    ProductSales(ProductId id) {
        this.id = id;
    }

    ProductId id() {
        return id;
    }

    /** Units sold on this day and the 29 before. */
    int sold(LocalDate today) {
        return days.stream()
                .filter(it -> isRecent(it.date(), today))
                .mapToInt(Day::units)
                .sum();
    }

    Companions companions() {
        return companions;
    }

    /**
     * An order's share is this from now on, whatever it was before.
     *
     * @param counted the share before, unless there is a trace that knows better
     * @param day when the order was paid
     * @return false when nothing is different
     */
    boolean count(OrderId order, Share counted, Share share, LocalDate day, Instant now) {
        var before = trace(order).map(Trace::share).orElse(counted);
        if (before.equals(share)) {
            return false;
        }
        traces.removeIf(it -> it.orderId().equals(order));
        traces.add(new Trace(order, day, share));
        companions = companions
                .without(before.companions(), share.companions())
                .with(share.companions(), before.companions());
        if (before.units() != share.units()) {
            add(day, share.units() - before.units(), today(now));
            tellAt = now;
        }
        return true;
    }

    List<Trace> traces() {
        return List.copyOf(traces);
    }

    void forget(Collection<Trace> settled) {
        traces.removeAll(settled);
    }

    /** The search index was told; it has to be again when the oldest day is no longer of late. */
    void told(Instant now) {
        days.removeIf(it -> !isRecent(it.date(), today(now)));
        tellAt = days.stream()
                .map(Day::date)
                .min(LocalDate::compareTo)
                .map(it -> startOf(it.plusDays(DAYS)))
                .orElse(null);
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<Trace> trace(OrderId order) {
        return traces.stream().filter(it -> it.orderId().equals(order)).findFirst();
    }

    private void add(LocalDate day, int units, LocalDate today) {
        int before = days.stream()
                .filter(it -> it.date().equals(day))
                .mapToInt(Day::units)
                .sum();
        days.removeIf(it -> it.date().equals(day) || !isRecent(it.date(), today));
        if (isRecent(day, today) && before + units != 0) {
            days.add(new Day(day, before + units));
        }
    }

    private static boolean isRecent(LocalDate day, LocalDate today) {
        return day.isAfter(today.minusDays(DAYS));
    }
}
