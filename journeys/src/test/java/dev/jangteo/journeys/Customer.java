package dev.jangteo.journeys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Someone with an account, and what they do in the shop. */
final class Customer {
    static final Duration SOON = Duration.ofSeconds(45);
    private static final String PASSWORD = "a long enough passphrase 7";

    private static final Duration FRESH = Duration.ofSeconds(45);

    private final Shop shop;
    private final String email;
    private final String userId;
    private volatile Reply session;
    private volatile long since = System.nanoTime();

    private Customer(Shop shop, String email, Reply session) {
        this.shop = shop;
        this.email = email;
        this.session = session;
        this.userId = session.at("/user/id");
        if (userId.isEmpty()) {
            throw new IllegalStateException("no session: " + session);
        }
    }

    static Customer signedUp(Shop shop, String email) {
        var account = Map.of("email", email, "password", PASSWORD, "name", "김하나", "language", "ko");
        var session = Awaitility.await("sign-up of " + email)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> shop.door().post("/api/users", account), it -> it.status() != 503);
        return new Customer(shop, email, session);
    }

    static Customer loggedIn(Shop shop, String email, String password) {
        return new Customer(
                shop, email, shop.door().post("/api/sessions", Map.of("email", email, "password", password)));
    }

    /** The gateway, with this person's token; tokens of this shop are short-lived and refreshed in time. */
    Door door() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            refresh();
        }
        return doorWith(session.at("/accessToken"));
    }

    /** The gateway, with a token of this person's that may have expired. */
    Door doorWith(String accessToken) {
        return shop.door().bearer(accessToken);
    }

    String accessToken() {
        return session.at("/accessToken");
    }

    private synchronized void refresh() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            var next = shop.door().post("/api/sessions/refresh", Map.of("refreshToken", session.at("/refreshToken")));
            if (next.status() != 200) {
                throw new IllegalStateException("not refreshed: " + next);
            }
            session = next;
            since = System.nanoTime();
        }
    }

    String email() {
        return email;
    }

    String userId() {
        return userId;
    }

    /** Registers a card and returns our id of it. {@code kind}: a card number, {@code declined}, {@code insufficient}. */
    String card(String kind) {
        var key = shop.outside()
                .post("/control/portone/billing-keys", Map.of("card", kind, "customerId", userId))
                .at("/billingKey");
        return door().post("/api/payments/cards", Map.of("billingKey", key)).at("/cardId");
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    Reply orderByCard(String key, String sku, int quantity, String card) {
        return order(key, orderBody(sku, quantity, Map.of("method", "STORED_CARD", "cardId", card)));
    }

    Reply orderForWindow(String key, String sku, int quantity) {
        return order(key, orderBody(sku, quantity, Map.of("method", "PAYMENT_WINDOW")));
    }

    Reply order(String key, Map<String, ?> body) {
        return door().with("Idempotency-Key", key).post("/api/orders", body);
    }

    static Map<String, Object> orderBody(String sku, int quantity, Map<String, ?> payment) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("fromCart", true);
        body.put("deliveryAddress", address());
        body.put("payment", payment);
        return body;
    }

    static Map<String, String> address() {
        return Map.of(
                "recipient", "김하나", "phone", "010-1234-5678", "postalCode", "04524", "line1", "서울특별시 중구 세종대로 110");
    }

    Reply seeOrder(String orderId) {
        return door().get("/api/orders/" + orderId);
    }

    /** Registers the order's payment with the gateway and returns what its window needs. */
    Reply preparePayment(String orderId) {
        return Awaitility.await("payment of %s prepared".formatted(orderId))
                .until(
                        () -> door().post("/api/payments/%s/prepare".formatted(orderId), Map.of()),
                        it -> it.status() == 200);
    }

    /** Waits until the order stands so. */
    Reply awaitOrder(String orderId, String status) {
        return Awaitility.await("order " + orderId + " to be " + status)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> seeOrder(orderId), seen -> seen.at("/status").equals(status));
    }

    /** Waits for a mail to this person whose subject holds the words, and returns its text. */
    String awaitMail(String words) {
        return Awaitility.await("a mail to " + email + ": " + words)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> mails(words), found -> !found.isEmpty())
                .getFirst();
    }

    /** The texts of mails to this person whose subject holds the words. */
    List<String> mails(String words) {
        return shop.outside()
                .get("/inbox/mails?to=" + email)
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("subject").asString("").contains(words))
                .map(it -> it.path("text").asString("") + it.path("links"))
                .toList();
    }
}
