package dev.jangteo.catalog.search;

import static java.util.stream.Gatherers.windowFixed;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.category.CategoryTree;
import dev.jangteo.catalog.index.IndexFilling;
import dev.jangteo.catalog.korean.SearchQuery;
import dev.jangteo.catalog.product.OnSale;
import dev.jangteo.catalog.product.Product;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.platform.servers.MongoServer;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.WithSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * What lists cost that nobody has kept, read from MongoDB and from the search index, and what searches cost, as the
 * catalogue grows. No test: run by name, it writes {@code benchmarks/reports/catalog.md}. {@code -Dskus=1000,10000} says
 * at which sizes.
 */
@ServiceTest
@WithSearch
@TestPropertySource(
        properties = {
            "jangteo.catalog.search.answer-timeout=30s",
            "jangteo.catalog.search.look-every=24h",
            "jangteo.catalog.search.measure-every=24h",
            "jangteo.events.sweep-every=24h"
        })
class CatalogCosts {
    private static final Logger log = LoggerFactory.getLogger(CatalogCosts.class);
    private static final Path REPORT = Path.of("..", "benchmarks", "reports", "catalog.md");
    private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PAGE = 21;
    private static final int SKUS_EACH = 3;
    private static final int BATCH = 1_000;
    private static final int READERS = 8;
    private static final Duration EACH = Duration.ofSeconds(3);
    private static final List<String> WORDS = List.of("무선", "접이식", "방수", "저소음", "휴대용", "경량", "초슬림", "프리미엄");
    private static final List<String> THINGS = List.of("헤드폰", "청소기", "의자", "텀블러", "운동화", "담요", "키보드", "스탠드");

    @TempDir
    private static Path folder;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Categorizing categories;

    @Autowired
    private MongoProductSearch inMongo;

    @Autowired
    private IndexedProductSearch inIndex;

    @Autowired
    private OpenSearchFinder finder;

    private record Question(
            String name, ProductQuery query, @Nullable Position after, int limit) {
        Runnable to(ProductSearch search) {
            return () -> search.find(query, after, limit);
        }
    }

    private record Search(String name, ProductFinder.Question question) {}

    private record Times(double median, double slowest) {}

    @DynamicPropertySource
    static void storeOfItsOwn(DynamicPropertyRegistry properties) {
        var server = MongoServer.start(0, folder);
        properties.add("spring.mongodb.uri", () -> "mongodb://127.0.0.1:" + server.port());
    }

    @Test
    void measure() throws IOException, InterruptedException, ExecutionException {
        plantTree();
        var filling = new IndexFilling(service);
        var lists = new StringBuilder();
        var searches = new StringBuilder();
        int there = 0;
        for (int skus : sizes()) {
            int products = skus / SKUS_EACH;
            fill(filling, there, products);
            there = products;
            lists.append(rows(skus, products));
            searches.append(searchRows(skus));
            Files.writeString(REPORT, heading() + lists + searchHeading() + searches);
            log.info("{} SKUs measured", skus);
        }
    }

    private static int[] sizes() {
        return Arrays.stream(System.getProperty("skus", "1000,10000,100000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String heading() {
        return """
                # Lists and searches as the catalogue grows

                ## Lists that nobody has kept

                Three SKUs a product. Each list is read again and again by one reader; times in ms. MongoDB is the embedded server (%s) with its data on
                disk, the index is the embedded OpenSearch (320 MB of heap); %d processor cores. From the index means: found there,
                products read from MongoDB by id. Not in here: the way through the gateway, and stock, which is looked up alike.

                | SKUs | list | MongoDB, median | slowest | index, median | slowest |
                |--:|---|--:|--:|--:|--:|
                """.formatted(MongoServer.variant(), Runtime.getRuntime().availableProcessors());
    }

    private static String searchHeading() {
        return """

                ## Searches

                By the index alone, without what is then read to show; with facets; times in ms. A first page has 20 products;
                who goes on by relevance has 1,000 ranked once.

                | SKUs | search | median | slowest |
                |--:|---|--:|--:|
                """;
    }

    private String rows(int skus, int products) throws InterruptedException, ExecutionException {
        var rows = new StringBuilder();
        var questions = questions(products);
        for (var question : questions) {
            var mongo = times(question.to(inMongo));
            var index = times(question.to(inIndex));
            rows.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %.1f | %.1f | %.1f |%n",
                    skus,
                    question.name(),
                    mongo.median(),
                    mongo.slowest(),
                    index.median(),
                    index.slowest()));
        }
        return rows.append(String.format(
                        Locale.ROOT,
                        "| %,d | all of these, lists/s by %d readers | %.1f | | %.1f | |%n",
                        skus,
                        READERS,
                        rate(inMongo, questions),
                        rate(inIndex, questions)))
                .toString();
    }

    private String searchRows(int skus) {
        var rows = new StringBuilder();
        for (var search : searches()) {
            var times = times(() -> finder.ask(search.question()));
            rows.append(String.format(
                    Locale.ROOT, "| %,d | %s | %.1f | %.1f |%n", skus, search.name(), times.median(), times.slowest()));
        }
        return rows.toString();
    }

    /** "무선 헤드폰" is what one product in 64 is called. */
    private static List<Search> searches() {
        var words = reading("무선 헤드폰");
        var any = filters(null, List.of(), null, null, Map.of(), false);
        var searches = new ArrayList<Search>();
        for (var sort : SearchSort.values()) {
            searches.add(search("무선 헤드폰, by " + sort, words, any, sort));
        }
        searches.addAll(List.of(
                filtered("of a department", filters(department(3), List.of(), null, null, Map.of(), false)),
                filtered("of two brands", filters(null, List.of("상표 5", "상표 6"), null, null, Map.of(), false)),
                filtered("from a price on", filters(null, List.of(), 20_000L, null, Map.of(), false)),
                filtered("of four stars", filters(null, List.of(), null, 4, Map.of(), false)),
                filtered("of a colour", filters(null, List.of(), null, null, Map.of("색상", Set.of("블랙")), false)),
                filtered("in stock", filters(null, List.of(), null, null, Map.of(), true)),
                new Search(
                        "무선 헤드폰, 1,000 ranked",
                        new ProductFinder.Question(words, any, SearchSort.RELEVANCE, null, Ranking.KEPT, false)),
                search("헤드폰 (one in 8)", reading("헤드폰"), any, SearchSort.RELEVANCE),
                search("ㅁㅅ ㅎㄷㅍ (initials)", reading("ㅁㅅ ㅎㄷㅍ"), any, SearchSort.RELEVANCE),
                search(
                        "무선 헤드퐁 (a slip)",
                        new Reading(Reading.Manner.TYPOS, SearchQuery.of("무선 헤드퐁")),
                        any,
                        SearchSort.RELEVANCE)));
        return searches;
    }

    private static Reading reading(String typed) {
        return Reading.of(SearchQuery.of(typed));
    }

    private static Search filtered(String how, SearchFilters filters) {
        return search("무선 헤드폰, " + how, reading("무선 헤드폰"), filters, SearchSort.RELEVANCE);
    }

    private static Search search(String name, Reading reading, SearchFilters filters, SearchSort sort) {
        return new Search(name, new ProductFinder.Question(reading, filters, sort, null, PAGE, true));
    }

    private static SearchFilters filters(
            @Nullable CategoryId category,
            List<String> brands,
            @Nullable Long minPrice,
            @Nullable Integer minRating,
            Map<String, Set<String>> options,
            boolean inStock) {
        return new SearchFilters(category, brands, minPrice, null, minRating, options, inStock);
    }

    private static List<Question> questions(int size) {
        var middle = new Position(String.valueOf(publishedAt(size / 2).toEpochMilli()), id(size / 2));
        return List.of(
                new Question("newest", all(ProductSort.NEWEST), null, PAGE),
                new Question("newest, from the middle on", all(ProductSort.NEWEST), middle, PAGE),
                new Question("cheapest", all(ProductSort.PRICE_ASC), null, PAGE),
                new Question("dearest", all(ProductSort.PRICE_DESC), null, PAGE),
                new Question("by name", all(ProductSort.NAME), null, PAGE),
                new Question(
                        "newest of a department (1 in 8)",
                        new ProductQuery(department(3), null, null, null, ProductSort.NEWEST),
                        null,
                        PAGE),
                new Question(
                        "cheapest of a category (1 in 64), brand and price",
                        new ProductQuery(leaf(3, 3), "상표 5", 20_000L, 60_000L, ProductSort.PRICE_ASC),
                        null,
                        PAGE),
                new Question("newest, 100 to look for what is in stock", all(ProductSort.NEWEST), null, 100));
    }

    private static ProductQuery all(ProductSort sort) {
        return new ProductQuery(null, null, null, null, sort);
    }

    private static Times times(Runnable asked) {
        asked.run();
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + EACH.toNanos();
        while (times.size() < 3 || System.nanoTime() < end) {
            var began = System.nanoTime();
            asked.run();
            times.add(System.nanoTime() - began);
        }
        times.sort(null);
        return new Times(times.get(times.size() / 2) / 1e6, times.getLast() / 1e6);
    }

    private static double rate(ProductSearch search, List<Question> questions)
            throws InterruptedException, ExecutionException {
        var answered = new AtomicLong();
        var began = System.nanoTime();
        var end = began + EACH.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                readers.add(threads.submit(() -> {
                    for (int i = first; System.nanoTime() < end; i++) {
                        var it = questions.get(i % questions.size());
                        it.to(search).run();
                        answered.incrementAndGet();
                    }
                }));
            }
            for (var it : readers) {
                it.get();
            }
        }
        return answered.get() / ((System.nanoTime() - began) / 1e9);
    }

    private void fill(IndexFilling filling, int from, int to) {
        var tree = categories.tree();
        IntStream.range(from, to)
                .mapToObj(CatalogCosts::product)
                .gather(windowFixed(BATCH))
                .forEach(some -> fill(filling, some, tree));
        filling.refresh();
    }

    private void fill(IndexFilling filling, List<Product> products, CategoryTree tree) {
        mongo.getCollection(mongo.getCollectionName(Product.class))
                .insertMany(products.stream().map(this::document).toList());
        filling.add(products, tree);
    }

    private Document document(Product product) {
        var document = new Document();
        mongo.getConverter().write(product, document);
        return document.append("version", 0L);
    }

    private void plantTree() {
        for (int i = 0; i < 8; i++) {
            categories.put(department(i), "매장 " + i, null);
            for (int j = 0; j < 8; j++) {
                categories.put(leaf(i, j), "매대 %d-%d".formatted(i, j), department(i));
            }
        }
    }

    private static CategoryId department(int number) {
        return new CategoryId("d-" + number);
    }

    private static CategoryId leaf(int department, int number) {
        return new CategoryId("c-%d-%d".formatted(department, number));
    }

    private static ProductId id(int number) {
        return new ProductId("p-%07d".formatted(number));
    }

    private static Instant publishedAt(int number) {
        return OPENED.plusSeconds(number);
    }

    /** What varies is spread by steps that share no factor with the number of values. */
    private static Product product(int number) {
        var id = id(number);
        var brand = "상표 " + number * 7 % 40;
        var name = brand + " " + WORDS.get(number * 3 % 8) + " " + THINGS.get(number * 5 / 8 % 8) + " MX-" + number;
        var won = 1_000L * (5 + number * 37L % 400);
        var skus = IntStream.range(0, SKUS_EACH)
                .mapToObj(i -> new Sku(
                        new SkuId(id + "-" + i),
                        List.of(List.of("블랙", "화이트", "네이비").get(i)),
                        Money.won(won + 1_000L * i)))
                .toList();
        var details = new ProductDetails(
                name,
                "%s입니다. 매일 쓰기 좋게 만들었고, 가볍고 튼튼합니다. 한 해 동안 무상으로 고쳐 드립니다. "
                        .formatted(name)
                        .repeat(3),
                brand,
                leaf(number % 8, number / 8 % 8),
                List.of("신상", "추천"),
                List.of("/images/" + id + ".jpg"),
                List.of("색상"),
                skus);
        return OnSale.product(id, details, publishedAt(number));
    }
}
