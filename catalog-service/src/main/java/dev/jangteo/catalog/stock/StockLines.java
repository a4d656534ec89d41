package dev.jangteo.catalog.stock;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import dev.jangteo.contracts.SkuId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What an order wants of the stock: each SKU once, in one order, so that equal wishes are equal values. */
public record StockLines(List<StockLine> lines) {
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

    /** As the scripts keep it: {@code sku units,sku units}. */
    String encoded() {
        return lines.stream().map(it -> it.skuId() + " " + it.units()).collect(joining(","));
    }
}
