package dev.jangteo.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jangteo.benchmarks.shop.OwnShop;
import dev.jangteo.launcher.demo.DemoProduct;
import dev.jangteo.launcher.demo.DemoProduct.Price;
import dev.jangteo.launcher.demo.DemoProduct.Sku;
import dev.jangteo.launcher.stack.Pause;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** How soon the search filters by a new price and by stock that is gone or back, while visitors come. */
record Freshness(OwnShop shop, List<DemoProduct> products) {
    private static final long DEAREST = 77_000_000;
    private static final int LOOK_EVERY_MILLIS = 10;
    private static final long GIVE_UP_NANOS = 30_000_000_000L;

    /**
     * Times in microseconds, from the answer to the change.
     *
     * @param listed changes of price that a list showed when it was asked first
     */
    record Result(Histogram prices, Histogram soldOut, Histogram backInStock, int listed) {}

    /** Changes one product after the other until the visitors are gone. */
    Result measureDuring(Future<?> visitors) {
        var prices = new Histogram(3);
        var soldOut = new Histogram(3);
        var backInStock = new Histogram(3);
        int listed = 0;
        for (int i = 0; !visitors.isDone(); i++) {
            var product = products.get(i % products.size());
            var won = DEAREST + i;
            price(product, won);
            prices.recordValue(microsUntil(() -> isFound(product, won, false)));
            stock(product, 0);
            soldOut.recordValue(microsUntil(() -> !isFound(product, won, true)));
            stock(product, 10);
            backInStock.recordValue(microsUntil(() -> isFound(product, won, true)));
            price(product, won - 1);
            listed += pricesListedFor(product).contains(won - 1) ? 1 : 0;
        }
        return new Result(prices, soldOut, backInStock, listed);
    }

    private void price(DemoProduct product, long won) {
        var skus = product.skus().stream()
                .map(it ->
                        new Sku(it.id(), it.options(), new Price(won, it.price().currency()), it.onHand()))
                .toList();
        var changed = new DemoProduct(
                product.id(),
                product.name(),
                product.description(),
                product.brand(),
                product.categoryId(),
                product.tags(),
                product.images(),
                product.optionNames(),
                skus);
        shop.admin().post("/api/admin/products/import", List.of(changed));
    }

    private void stock(DemoProduct product, int onHand) {
        product.skus()
                .forEach(it -> shop.admin().put("/api/admin/skus/" + it.id() + "/stock", Map.of("onHand", onHand)));
    }

    /** By what the index counts, for what is shown is looked up as of now. */
    private boolean isFound(DemoProduct product, long won, boolean inStock) {
        var path = SearchDoor.searchPath(product.name(), 1) + "&facets=false&minPrice=" + won + "&maxPrice=" + won
                + "&inStock=" + inStock;
        return shop.gateway().get(path).path("total").asInt() > 0;
    }

    /** The dearest of a brand in a category, where the product stands since its price was raised. */
    private List<Long> pricesListedFor(DemoProduct product) {
        var list = shop.gateway()
                .get("/api/products?sort=PRICE_DESC&first=100&category=" + product.categoryId() + "&brand="
                        + URLEncoder.encode(product.brand(), UTF_8));
        return list.path("items")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(product.id()))
                .map(it -> it.path("priceFrom").path("amount").asLong())
                .toList();
    }

    private static long microsUntil(BooleanSupplier shown) {
        var start = System.nanoTime();
        while (!shown.getAsBoolean() && System.nanoTime() - start < GIVE_UP_NANOS) {
            Pause.ofMillis(LOOK_EVERY_MILLIS);
        }
        return (System.nanoTime() - start) / 1_000;
    }
}
