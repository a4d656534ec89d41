package dev.jangteo.catalog.stock;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import dev.jangteo.contracts.SkuId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Units of several SKUs: each SKU once, in one order, so that equal wishes are equal values. */
public record StockLines(List<StockLine> lines) {
    static final StockLines NONE = new StockLines(List.of());

    public StockLines {
        lines = lines.stream()
                .collect(collectingAndThen(
                        groupingBy(StockLine::skuId, summingInt(StockLine::units)), units -> units.entrySet().stream()))
                .map(it -> new StockLine(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(it -> it.skuId().value()))
                .toList();
    }

    /** Takes the lines from whatever carries them. */
    public static <T> StockLines of(List<T> source, Function<T, SkuId> sku, Function<T, Integer> units) {
        return new StockLines(source.stream()
                .map(it -> new StockLine(sku.apply(it), units.apply(it)))
                .toList());
    }

    List<SkuId> skuIds() {
        return lines.stream().map(StockLine::skuId).toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int units(SkuId sku) {
        return lines.stream()
                .filter(it -> it.skuId().equals(sku))
                .mapToInt(StockLine::units)
                .sum();
    }

    StockLines plus(StockLines more) {
        return new StockLines(Stream.concat(lines.stream(), more.lines.stream()).toList());
    }

    /** What is left without those; nothing of a SKU of which more go than there are. */
    StockLines minus(StockLines gone) {
        return withUnits(it -> it.units() - gone.units(it.skuId()));
    }

    /** These, but of no SKU more than there. */
    StockLines atMost(StockLines limit) {
        return withUnits(it -> Math.min(it.units(), limit.units(it.skuId())));
    }

    /** As the scripts keep it: {@code sku units,sku units}. */
    String encoded() {
        return lines.stream().map(it -> it.skuId() + " " + it.units()).collect(joining(","));
    }

    private StockLines withUnits(ToIntFunction<StockLine> units) {
        return new StockLines(lines.stream()
                .filter(it -> units.applyAsInt(it) > 0)
                .map(it -> new StockLine(it.skuId(), units.applyAsInt(it)))
                .toList());
    }
}
