package dev.jangteo.chaos.load;

import dev.jangteo.chaos.load.Ledger.Deed;
import dev.jangteo.chaos.shop.Answer;
import dev.jangteo.chaos.shop.Goods;
import dev.jangteo.chaos.shop.OrderNews;
import dev.jangteo.chaos.shop.Person;
import dev.jangteo.chaos.shop.Shop;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One customer with one order: what can be done, step by step. A step that is refused ends nothing here. */
final class Visit {
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final Set<String> PAID_OR_NOT = Set.of("OrderConfirmed", "OrderFailed", "OrderCancelled");
    private static final Map<String, String> HOME =
            Map.of("recipient", "김하나", "phone", "010-1234-5678", "postalCode", "04524", "line1", "서울특별시 중구 세종대로 110");

    private final Shop shop;
    private final Person admin;
    private final Customer customer;
    private final Assortment assortment;
    private final OrderNews news;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final String errand;
    private List<Line> lines = List.of();
    private String orderId = "";

    /** So many units of a variant. */
    record Line(String skuId, int quantity) {
        Map<String, Object> wish() {
            return Map.of("skuId", skuId, "quantity", quantity);
        }
    }

    Visit(Street street, Customer customer, RandomGenerator random, String errand) {
        this.shop = street.shop();
        this.admin = street.admin();
        this.assortment = street.assortment();
        this.news = street.news();
        this.ledger = street.ledger();
        this.customer = customer;
        this.random = random;
        this.errand = errand;
    }

    /** One to three kinds of goods, of the plentiful ones. */
    void chooseSome() {
        lines = assortment.some(random).stream()
                .map(it -> new Line(it.skuId(), 1 + random.nextInt(3)))
                .toList();
    }

    void choose(Goods goods) {
        lines = List.of(new Line(goods.skuId(), 1));
    }

    /** Orders by a good card; says whether the order was paid. */
    boolean buy() {
        return orderBy(customer.goodCard()) && awaitPayment();
    }

    void orderByDeclinedCard() {
        orderBy(customer.declinedCard());
    }

    void orderByEmptyCard() {
        orderBy(customer.emptyCard());
    }

    private boolean orderBy(String card) {
        return order(Map.of("method", "STORED_CARD", "cardId", card));
    }

    boolean orderForWindow() {
        return order(Map.of("method", "PAYMENT_WINDOW"));
    }

    private boolean order(Map<String, String> payment) {
        var asked = Instant.now();
        var wish = Map.of(
                "lines",
                lines.stream().map(Line::wish).toList(),
                "fromCart",
                false,
                "deliveryAddress",
                HOME,
                "payment",
                payment);
        switch (customer.person().post("/api/orders", wish, "Idempotency-Key", newKey())) {
            case Answer.Given(var body) -> {
                orderId = body.path("orderId").asString();
                ledger.accepted(new Ledger.Accepted(orderId, errand, asked, Instant.now()));
                return true;
            }
            case Answer.Refused(var _, var code) -> ledger.refused("order: " + code);
            case Answer.None() -> ledger.unanswered();
        }
        return false;
    }

    boolean awaitPayment() {
        return news.await(orderId, PAID_OR_NOT, PATIENCE)
                .filter("OrderConfirmed"::equals)
                .isPresent();
    }

    boolean awaitNews(String type) {
        return news.await(orderId, Set.of(type), PATIENCE).isPresent();
    }

    /** The order's payment window is opened: from now on it can be paid there, in time or not. */
    boolean openWindow() {
        return noted("prepare", customer.person().post("/api/payments/" + orderId + "/prepare", Map.of()));
    }

    /** What the browser does in the gateway's window. */
    boolean payInWindow() {
        try {
            shop.outside().post("/control/portone/payments/pay-" + orderId + "/pay", Map.of());
            return true;
        } catch (ShopRefused | ShopUnreachable e) {
            ledger.refused("window: " + (e instanceof ShopRefused refused ? refused.code() : "unreachable"));
            return false;
        }
    }

    void verify() {
        noted("verify", customer.person().post("/api/payments/" + orderId + "/verify", Map.of()));
    }

    boolean cancelAll() {
        return done(Deed.CANCELLATION, command("cancellations", Map.of("reason", "마음이 바뀌었습니다")));
    }

    /** Calls off one unit of every line; says whether that was done. */
    boolean cancelOneOfEach() {
        return done(Deed.CANCELLATION, command("cancellations", oneOfEach(Map.of("reason", "하나씩 줄여 주세요"))));
    }

    boolean returnAll() {
        return done(Deed.RETURN, command("returns", Map.of("reason", "DEFECTIVE")));
    }

    boolean returnOneOfEach() {
        return done(Deed.RETURN, command("returns", oneOfEach(Map.of("reason", "CHANGE_OF_MIND"))));
    }

    void confirmPurchase() {
        noted("purchase-confirmation", command("purchase-confirmation", Map.of()));
    }

    private Map<String, Object> oneOfEach(Map<String, Object> more) {
        var body = new LinkedHashMap<>(more);
        body.put(
                "items",
                lines.stream().map(it -> new Line(it.skuId(), 1).wish()).toList());
        return body;
    }

    private Answer command(String what, Map<String, ?> body) {
        return customer.person().post("/api/orders/" + orderId + "/" + what, body, "Idempotency-Key", newKey());
    }

    /** The back office hands the parcel to the courier. */
    boolean dispatch() {
        return noted(
                "dispatch",
                admin.post(
                        "/api/admin/shipments/" + orderId + "/dispatch",
                        Map.of("carrier", "hanjin"),
                        "Idempotency-Key",
                        newKey()));
    }

    boolean dispatchUntilDelivered() {
        return dispatch() && awaitNews("OrderDelivered");
    }

    /** The back office looks at what came back. */
    void inspect(boolean accepted, boolean resellable) {
        noted(
                "inspection",
                admin.post(
                        "/api/admin/orders/" + orderId + "/return-inspections",
                        Map.of("accepted", accepted, "resellable", resellable),
                        "Idempotency-Key",
                        newKey()));
    }

    private boolean done(Deed deed, Answer answer) {
        if (!(answer instanceof Answer.Refused)) {
            ledger.asked(new Ledger.Asked(orderId, deed, answer.isGiven()));
        }
        return noted(deed.name().toLowerCase(java.util.Locale.ROOT), answer);
    }

    private boolean noted(String what, Answer answer) {
        if (answer instanceof Answer.Refused(var _, var code)) {
            ledger.refused(what + ": " + code);
        }
        return answer.isGiven();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
