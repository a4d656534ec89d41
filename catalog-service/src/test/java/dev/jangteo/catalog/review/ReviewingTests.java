package dev.jangteo.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.catalog.EndOfProcess;
import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductDetails;
import dev.jangteo.catalog.product.ProductEntry;
import dev.jangteo.catalog.product.ProductNotFound;
import dev.jangteo.catalog.product.Sku;
import dev.jangteo.catalog.purchase.Item;
import dev.jangteo.catalog.purchase.Purchase;
import dev.jangteo.catalog.purchase.Purchases;
import dev.jangteo.contracts.CatalogEvent.ProductRated;
import dev.jangteo.contracts.CategoryId;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Topics;
import dev.jangteo.platform.web.InvalidCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

/** Reviews against the real store: who may write one, and that ratings add up whatever happens. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.cloud.function.definition=",
            "spring.mongodb.database=catalog-figures",
            "spring.data.redis.url=${REDIS_URL}/3"
        })
class ReviewingTests {
    private static final UserId CUSTOMER = new UserId("a-customer");

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Reviews reviews;

    @Autowired
    private RatingByProduct ratingByProduct;

    @Autowired
    private Ratings ratings;

    @Autowired
    private StarCounting counting;

    @Autowired
    private Purchases purchases;

    @Autowired
    private Assortment assortment;

    @Autowired
    private Categorizing categories;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Topics topics;

    @Autowired
    private Clockwork clock;

    private final ProductId product = new ProductId("p-" + UUID.randomUUID());
    private final SkuId sku = new SkuId(product.value() + "-1");

    @BeforeEach
    void sell() {
        var shelf = new CategoryId("c-" + UUID.randomUUID());
        categories.add(shelf, "음향기기", null);
        var details = new ProductDetails(
                "헤드폰",
                "조용합니다.",
                null,
                shelf,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Sku(sku, List.of(), Money.won(12_900))));
        assortment.importAll(List.of(new ProductEntry(product, details, Map.of())));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void who_received_it_says_what_it_is_like_once_an_item() {
        var order = delivered(CUSTOMER);

        var first = reviewing.write(CUSTOMER, review(order, 5, "조용해요"));
        var again = reviewing.write(CUSTOMER, review(order, 5, "조용해요"));
        var changed = reviewing.write(CUSTOMER, review(order, 2, "고장"));

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(changed.review().id()).isEqualTo(first.review().id());
        assertThat(ratings.of(product).histogram()).containsExactly(0, 1, 0, 0, 0);
        assertThat(listed(ReviewSort.NEWEST)).extracting(Review::text).containsExactly("고장");
        topics.await(ProductRated.class, it -> it.productId().equals(product) && it.average() == 2);
    }

    @Test
    void who_did_not_buy_it_or_has_not_received_it_is_told_so() {
        var underWay = bought(CUSTOMER);
        purchases.save(underWay);
        var calledOff = bought(CUSTOMER);
        calledOff.cancel(clock.instant());
        calledOff.deliver(clock.instant());
        purchases.save(calledOff);
        var anothers = delivered(new UserId("another"));

        assertThatThrownBy(() -> reviewing.write(CUSTOMER, review(underWay.id(), 5, "")))
                .isInstanceOf(ReviewTooEarly.class);
        assertThatThrownBy(() -> reviewing.write(CUSTOMER, review(calledOff.id(), 5, "")))
                .isInstanceOf(ReviewNotBought.class);
        assertThatThrownBy(() -> reviewing.write(CUSTOMER, review(anothers, 5, "")))
                .isInstanceOf(ReviewNotBought.class);
        assertThatThrownBy(() -> reviewing.write(CUSTOMER, review(new OrderId("none"), 5, "")))
                .isInstanceOf(ReviewNotBought.class);
        assertThatThrownBy(() -> reviewing.list(new ProductId("none"), ReviewSort.NEWEST, 1, null))
                .isInstanceOf(ProductNotFound.class);
    }

    @Test
    void another_customer_can_neither_change_nor_delete_it() {
        var order = delivered(CUSTOMER);
        var id = reviewing.write(CUSTOMER, review(order, 5, "좋아요")).review().id();
        var another = new UserId("another");

        assertThatThrownBy(() -> reviewing.write(another, review(order, 1, "나빠요")))
                .isInstanceOf(ReviewNotBought.class);
        assertThatThrownBy(() -> reviewing.withdraw(another, product, id)).isInstanceOf(NotYourReview.class);
        assertThatThrownBy(() -> reviewing.withdraw(CUSTOMER, new ProductId("other"), id))
                .isInstanceOf(ReviewNotFound.class);
        assertThat(ratings.of(product).count()).isEqualTo(1);
    }

    @Test
    void taken_back_or_hidden_it_leaves_the_list_and_the_rating_and_comes_back_with_its_words() {
        var order = delivered(CUSTOMER);
        var id = reviewing.write(CUSTOMER, review(order, 4, "좋아요")).review().id();

        reviewing.hide(id, true);
        reviewing.hide(id, true);
        assertThat(ratings.of(product).count()).isZero();
        assertThat(listed(ReviewSort.NEWEST)).isEmpty();
        reviewing.hide(id, false);
        assertThat(ratings.of(product).average()).isEqualTo(4);
        reviewing.withdraw(CUSTOMER, product, id);
        reviewing.withdraw(CUSTOMER, product, id);
        assertThat(ratings.of(product).count()).isZero();
        assertThat(listed(ReviewSort.NEWEST)).isEmpty();

        assertThat(reviewing.write(CUSTOMER, review(order, 3, "역시")).isNew()).isTrue();
        assertThat(ratings.of(product).average()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void every_order_of_the_list_is_paged_without_gaps_or_repetitions(ReviewSort sort) {
        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofSeconds(i % 2)); // some share their moment
            var author = new UserId("customer-" + i);
            reviewing.write(author, review(delivered(author), 1 + i % 3, "리뷰 " + i));
        }

        var whole = listed(sort);
        var paged = new ArrayList<Review>();
        var page = reviewing.list(product, sort, 2, null);
        paged.addAll(page.items());
        while (page.hasNextPage()) {
            page = reviewing.list(product, sort, 2, page.endCursor());
            paged.addAll(page.items());
        }

        assertThat(paged).extracting(Review::id).isEqualTo(ids(whole)).doesNotHaveDuplicates();
        var stars = whole.stream().map(Review::stars).toList();
        switch (sort) {
            case NEWEST ->
                assertThat(whole).isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
            case RATING_DESC -> assertThat(stars).isSortedAccordingTo((a, b) -> b - a);
            case RATING_ASC -> assertThat(stars).isSorted();
        }
        var cursor = page.endCursor();
        var other = sort == ReviewSort.NEWEST ? ReviewSort.RATING_ASC : ReviewSort.NEWEST;
        assertThatThrownBy(() -> reviewing.list(product, other, 2, cursor)).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void many_who_review_a_product_at_once_are_all_counted() throws Exception {
        var authors = IntStream.range(0, 60)
                .mapToObj(i -> new UserId("customer-" + i))
                .toList();
        List<Callable<Object>> work = authors.stream()
                .<Callable<Object>>map(author -> {
                    var order = delivered(author);
                    return () -> reviewing.write(author, review(order, 5, ""));
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        clock.advance(Duration.ofMinutes(1));
        counting.countWhatWasLeft();

        assertThat(ratings.of(product).histogram()).containsExactly(0, 0, 0, 0, 60);
        assertThat(ratingByProduct.findById(product).orElseThrow().traces())
                .hasSizeLessThanOrEqualTo(StarCounting.TRACES_AT_MOST + 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void wherever_the_process_ends_a_review_is_counted_once(int write) {
        var order = delivered(CUSTOMER);
        var end = EndOfProcess.beforeWrite(write);
        var ending = ending(end);
        assertThatThrownBy(() -> ending.write(CUSTOMER, review(order, 4, ""))).isSameAs(end);

        clock.advance(Duration.ofMinutes(1));
        counting.countWhatWasLeft();
        assertThat(ratings.of(product).count()).isEqualTo(write == 1 ? 0 : 1);

        reviewing.write(CUSTOMER, review(order, 4, ""));
        assertThat(ratings.of(product).histogram()).containsExactly(0, 0, 0, 1, 0);
    }

    @Test
    void taken_back_while_it_was_half_counted_it_is_not_counted() {
        var order = delivered(CUSTOMER);
        var end = EndOfProcess.beforeWrite(3);
        var ending = ending(end);
        assertThatThrownBy(() -> ending.write(CUSTOMER, review(order, 4, ""))).isSameAs(end);
        assertThat(ratings.of(product).count()).isEqualTo(1);

        reviewing.withdraw(CUSTOMER, product, Review.id(order, sku));

        assertThat(ratings.of(product).count()).isZero();
    }

    private Reviewing ending(EndOfProcess end) {
        var written = end.in(Reviews.class, reviews);
        var counted = new StarCounting(written, end.in(RatingByProduct.class, ratingByProduct), clock);
        return new Reviewing(written, counted, purchases, assortment, mongo, clock);
    }

    private OrderId delivered(UserId customer) {
        var purchase = bought(customer);
        purchase.deliver(clock.instant());
        return purchases.save(purchase).id();
    }

    private Purchase bought(UserId customer) {
        var purchase = new Purchase(new OrderId(UUID.randomUUID().toString()), customer);
        purchase.confirm(List.of(new Item(product, sku, 1)), clock.instant());
        return purchase;
    }

    private WriteReview review(OrderId order, int stars, String text) {
        return new WriteReview(product, order, sku, stars, text);
    }

    private List<Review> listed(ReviewSort sort) {
        return reviewing.list(product, sort, 50, null).items();
    }

    private static List<String> ids(List<Review> reviews) {
        return reviews.stream().map(Review::id).toList();
    }
}
