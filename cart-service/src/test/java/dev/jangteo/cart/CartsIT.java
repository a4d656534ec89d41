package dev.jangteo.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.cart.Carts.Outcome;
import dev.jangteo.contracts.CartEvent;
import dev.jangteo.contracts.CartEvent.CartItemAdded;
import dev.jangteo.contracts.CartEvent.CartItemRemoved;
import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.OrderEvent;
import dev.jangteo.contracts.OrderId;
import dev.jangteo.contracts.ProductId;
import dev.jangteo.contracts.SkuId;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.testing.ServiceTest;
import dev.jangteo.platform.testing.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The scripts on a real Redis. */
@ServiceTest
class CartsIT {
    private static final SkuId SHIRT = new SkuId("shirt-black-m");
    private static final SkuId SHOES = new SkuId("shoes-270");
    private static final int PLENTY = 1_000;

    private final UserId user = new UserId(UUID.randomUUID().toString());

    @Autowired
    Carts carts;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Topics topics;

    @Test
    void two_devices_adding_fifty_times_each_at_once_lose_nothing() {
        var outcomes = atOnce(100, i -> add(i % 2 == 0 ? SHIRT : SHOES, 1));

        assertThat(outcomes).containsOnly(Outcome.DONE);
        assertThat(carts.of(user)).extracting(CartLine::quantity).containsExactly(50, 50);
        Awaitility.await().until(() -> added().size() == 100);
        assertThat(added()).extracting(it -> it.meta().sequence()).isSorted().doesNotHaveDuplicates();
        assertThat(added()).extracting(it -> it.meta().id()).doesNotHaveDuplicates();
    }

    @Test
    void concurrent_adds_never_pass_the_stock_or_the_limit_of_a_line() {
        var bounded = atOnce(40, _ -> carts.add(user, SHIRT, 1, details("shirt"), 10));
        var limited = atOnce(60, _ -> add(SHOES, 2));

        assertThat(bounded).filteredOn(Outcome.DONE::equals).hasSize(10);
        assertThat(bounded).filteredOn(Outcome.STOCK_TOO_LOW::equals).hasSize(30);
        assertThat(limited).filteredOn(Outcome.DONE::equals).hasSize(49);
        assertThat(limited).filteredOn(Outcome.TOO_MANY_UNITS::equals).hasSize(11);
    }

    @Test
    void a_cart_holds_a_hundred_lines_and_still_takes_more_of_those() {
        IntStream.range(0, 100)
                .forEach(i -> assertThat(add(new SkuId("sku-" + i), 1)).isEqualTo(Outcome.DONE));

        assertThat(add(SHIRT, 1)).isEqualTo(Outcome.CART_FULL);
        assertThat(add(new SkuId("sku-7"), 1)).isEqualTo(Outcome.DONE);
        assertThat(carts.of(user)).hasSize(100);
    }

    @Test
    void a_line_remembers_what_it_was_when_last_added() {
        add(SHIRT, 1);
        var cheaper = new CartLine.Added(
                new ProductId("shirt"), "반팔 티셔츠", Map.of("색상", "블랙"), "/shirt.png", Money.won(900), Instant.EPOCH);
        carts.add(user, SHIRT, 1, cheaper, PLENTY);

        assertThat(carts.of(user)).containsExactly(new CartLine(SHIRT, 2, true, cheaper));
    }

    @Test
    void raising_a_quantity_tells_the_units_put_in_and_lowering_tells_nothing() {
        add(SHIRT, 5);
        var line = carts.of(user).getFirst();
        carts.change(user, line, 9);
        carts.change(user, line, 2);
        carts.remove(user, SHIRT);

        topics.await(CartItemRemoved.class, it -> it.userId().equals(user));
        assertThat(added()).extracting(CartItemAdded::quantity).containsExactly(5, 4);
    }

    @Test
    void a_line_that_is_gone_cannot_be_changed_and_does_not_come_back() {
        add(SHIRT, 5);
        var line = carts.of(user).getFirst();
        carts.remove(user, SHIRT);

        assertThat(carts.change(user, line, 3)).isEqualTo(Outcome.NOT_IN_CART);
        assertThat(carts.of(user)).isEmpty();
    }

    @Test
    void removing_and_clearing_tell_each_line_once() {
        add(SHIRT, 1);
        add(SHOES, 1);
        carts.remove(user, SHIRT);
        carts.remove(user, SHIRT);
        carts.clear(user);
        carts.clear(user);
        add(SHIRT, 7);

        topics.await(CartItemAdded.class, it -> it.userId().equals(user) && it.quantity() == 7);
        assertThat(removed()).extracting(CartItemRemoved::skuId).containsExactly(SHIRT, SHOES);
    }

    @Test
    void what_is_not_selected_stays_so_until_it_is_added_again() {
        add(SHIRT, 1);
        add(SHOES, 1);
        carts.select(user, List.of(SHOES));
        assertThat(selected()).containsExactly(SHOES);

        add(SHIRT, 1);
        assertThat(selected()).containsExactlyInAnyOrder(SHIRT, SHOES);
    }

    @Test
    void an_order_takes_out_what_it_bought_once_however_often_it_is_told() {
        add(SHIRT, 5);
        add(SHOES, 2);
        var order = new OrderId(UUID.randomUUID().toString());
        var bought = List.of(bought(SHIRT, 3), bought(SHOES, 2), bought(new SkuId("not-in-cart"), 1));

        var outcomes = atOnce(8, _ -> carts.takeOut(user, order, bought, Duration.ofDays(1)));

        assertThat(outcomes).filteredOn(Outcome.DONE::equals).hasSize(1);
        assertThat(carts.of(user)).extracting(CartLine::skuId).containsExactly(SHIRT);
        assertThat(carts.of(user)).extracting(CartLine::quantity).containsExactly(2);
        topics.await(CartItemRemoved.class, it -> it.userId().equals(user));
        assertThat(removed()).extracting(CartItemRemoved::skuId).containsExactly(SHOES);
    }

    @Test
    void an_unused_cart_is_forgotten_and_looking_at_it_is_use() {
        add(SHIRT, 1);
        var keys = new CartKeys(user).cart().subList(0, 2);
        keys.forEach(key -> redis.expire(key, Duration.ofMinutes(1)));

        carts.of(user);

        assertThat(keys)
                .allSatisfy(key -> assertThat(redis.getExpire(key))
                        .isBetween(
                                Duration.ofDays(29).toSeconds(),
                                Duration.ofDays(30).toSeconds()));
    }

    @Test
    void the_keys_of_a_cart_and_its_outbox_share_a_hash_tag() {
        var keys = new CartKeys(user);
        var tag = keys.outbox().replaceAll(".*(\\{.*}).*", "$1");

        assertThat(keys.cart()).allMatch(key -> key.contains(tag));
        assertThat(List.of(keys.sequence(), keys.takenOut(new OrderId("o-1")))).allMatch(key -> key.contains(tag));
        assertThat(CartKeys.outboxes()).contains(keys.outbox());
    }

    private Outcome add(SkuId sku, int quantity) {
        return carts.add(user, sku, quantity, details(sku.value()), PLENTY);
    }

    private static CartLine.Added details(String product) {
        return new CartLine.Added(
                new ProductId(product), product, Map.of("size", "M"), null, Money.won(1_000), Instant.now());
    }

    private static OrderEvent.Line bought(SkuId sku, int quantity) {
        return new OrderEvent.Line(new ProductId("p"), sku, "name", quantity, Money.won(1_000));
    }

    private static List<Outcome> atOnce(int times, IntFunction<Outcome> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, times).mapToObj(i -> threads.submit(() -> work.apply(i))).toList().stream()
                    .map(CartsIT::get)
                    .toList();
        }
    }

    private static Outcome get(Future<Outcome> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SkuId> selected() {
        return carts.of(user).stream()
                .filter(CartLine::selected)
                .map(CartLine::skuId)
                .toList();
    }

    private List<CartItemAdded> added() {
        return topics.all(CartItemAdded.class, this::ofUser);
    }

    private List<CartItemRemoved> removed() {
        return topics.all(CartItemRemoved.class, this::ofUser);
    }

    private boolean ofUser(CartEvent event) {
        return event.userId().equals(user);
    }
}
