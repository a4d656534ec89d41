package dev.jangteo.benchmarks.search;

import dev.jangteo.benchmarks.shop.OwnShop;
import dev.jangteo.benchmarks.shop.OwnShop.Collector;
import dev.jangteo.launcher.demo.DemoProduct;
import dev.jangteo.launcher.demo.ProductGenerator;
import dev.jangteo.launcher.stack.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * How well and how fast the search answers. First the judged set is asked of a shop that sells the demo catalogue; then
 * the catalogue is grown and loaded. {@code ./jangteo bench search}.
 */
public final class SearchBenchmark {
    public static final String USAGE = "search [--skus N] [--relevance-only | --speed-only]";

    private static final String HEAP = "1g";
    private static final EnumSet<Service> ASKED =
            EnumSet.of(Service.GATEWAY_SERVICE, Service.USER_SERVICE, Service.CATALOG_SERVICE);

    private final SearchSettings settings;
    private final PrintStream out;
    private final DemoCatalogue catalogue = DemoCatalogue.load();
    private final List<String> shortfalls = new ArrayList<>();

    private SearchBenchmark(SearchSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Brings a shop up, measures, ends it, and keeps the report in the folder.
     *
     * @return whether all is above its floor
     * @throws IllegalArgumentException with the words for whoever typed a line that cannot be meant
     */
    public static boolean run(List<String> line, Path reports, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        var settings = SearchSettings.parse(line);
        var file = Files.createDirectories(reports).resolve("search.md");
        var benchmark = new SearchBenchmark(settings, out);
        var report = benchmark.measure(SearchReport.read(file));
        report.write(file);
        out.println(report.markdown());
        benchmark.shortfalls.forEach(it -> out.println("✗ " + it));
        return benchmark.shortfalls.isEmpty();
    }

    private SearchReport measure(SearchReport before) throws InterruptedException, ExecutionException {
        var report = before;
        try (var shop = OwnShop.open(HEAP, Collector.LATENCY, EnumSet.complementOf(ASKED))) {
            var stocking = new Stocking(shop, this::tell);
            stocking.categories(new ProductGenerator().categories());
            stocking.products(products());
            stocking.awaitIndexed();
            stocking.awaitSuggested(catalogue.valuesOf(Fact.NOUN));
            tell("the search has the demo catalogue");
            if (settings.relevance()) {
                var measured = new RelevanceRun(new SearchDoor(shop.gateway()), catalogue).measure();
                shortfalls.addAll(measured.shortfalls(Floors.recorded()));
                report = report.withRelevance(measured.markdown());
            }
            if (settings.speed()) {
                var measured = speed(shop, stocking);
                shortfalls.addAll(measured.shortfalls());
                report = report.withSpeed(measured.markdown());
            }
            if (shortfalls.isEmpty()) {
                shop.done();
            }
        }
        return report;
    }

    private SpeedReport speed(OwnShop shop, Stocking stocking) throws InterruptedException, ExecutionException {
        var added = new Growth(catalogue).upTo(settings.skus());
        Duration importing = stocking.products(added);
        Duration indexing = stocking.awaitIndexed();
        var all = new ArrayList<>(products());
        all.addAll(added);
        var skus = all.stream().mapToLong(it -> it.skus().size()).sum();
        tell("the search has %,d products with %,d SKUs".formatted(all.size(), skus));
        var load = new Load(shop.url(), new Traffic(JudgedQuery.all(), JudgedInput.all()));
        var run = new SpeedRun(load, new Freshness(shop, products()), this::tell);
        return new SpeedReport(all.size(), skus, importing, indexing, run.measure());
    }

    private List<DemoProduct> products() {
        return catalogue.products().stream().map(ProductFacts::product).toList();
    }

    private void tell(String what) {
        out.println("  " + what);
    }
}
