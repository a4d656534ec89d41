package dev.jangteo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not work does not, and says why: never a 5xx for bad input. */
class DefenceJourneyIT {
    private final Shop shop = Shop.open();

    @Test
    void another_users_order_payment_and_parcel_are_not_there() {
        var owner = shop.newCustomer();
        var stranger = shop.newCustomer();
        var sku = shop.sell("남의 헤드폰", 10_000, 10);
        var id = owner.orderForWindow(Customer.newKey(), sku, 1).at("/orderId");

        assertThat(stranger.seeOrder(id).status()).isEqualTo(404);
        assertThat(stranger.seeOrder(id).code()).isEqualTo("order-not-found");
        assertThat(stranger.door().get("/api/payments/" + id).status()).isEqualTo(404);
        assertThat(stranger.door()
                        .post("/api/payments/%s/verify".formatted(id), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.door().get("/api/orders").json().path("items")).isEmpty();
        assertThat(shop.admin().door().get("/api/orders/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_forged_webhook_is_refused_and_changes_nothing() {
        var customer = shop.newCustomer();
        var sku = shop.sell("위조될 헤드폰", 10_000, 10);
        var id = customer.orderForWindow(Customer.newKey(), sku, 1).at("/orderId");
        var forged = shop.door()
                .with("webhook-id", "wh-1")
                .with("webhook-timestamp", Long.toString(System.currentTimeMillis() / 1000))
                .with("webhook-signature", "v1,Zm9yZ2VkIHNpZ25hdHVyZSBvZiB0aGlydHktdHdvIGI=");

        var payment = forged.post("/api/webhooks/portone", """
                {"type":"Transaction.Paid","timestamp":"2026-11-21T00:00:00Z",
                 "data":{"paymentId":"pay-%s","storeId":"store-jangteo","transactionId":"t-1"}}""".formatted(id));
        var courier = forged.post("/api/webhooks/couriers/hanjin", """
                {"eventId":"e-1","trackingNumber":"123456789011","status":"DELIVERED","scannedAt":"2026-11-21T00:00:00Z"}""");

        assertThat(payment.status()).isEqualTo(401);
        assertThat(courier.status()).isEqualTo(401);
        assertThat(shop.door().post("/api/webhooks/portone", "{}").status()).isEqualTo(401);
        assertThat(customer.seeOrder(id).at("/status")).isEqualTo("pending");
    }

    @Test
    void logging_out_ends_the_token_at_once_U5() {
        var customer = shop.newCustomer();
        assertThat(customer.door().get("/api/users/me").status()).isEqualTo(200);
        assertThat(customer.door().delete("/api/sessions/current").status()).isEqualTo(204);

        assertThat(customer.door().get("/api/users/me").status()).isEqualTo(401);
        assertThat(customer.door().graphql("{ me { id } }", Map.of()).code()).isEqualTo("session-ended");
        assertThat(shop.door().graphql("{ me { id } }", Map.of()).code()).isEqualTo("unauthenticated");
    }

    @Test
    void a_suspended_customer_is_out_at_once_U5() {
        var customer = shop.newCustomer();
        var suspended = shop.admin()
                .door()
                .post("/api/admin/users/%s/suspension".formatted(customer.userId()), Map.of("reason", "journey"));
        assertThat(suspended.status()).as(suspended.toString()).isBetween(200, 204);

        assertThat(customer.door().get("/api/orders").status()).isEqualTo(401);
        var again = shop.door()
                .post("/api/sessions", Map.of("email", customer.email(), "password", "a long enough passphrase 7"));
        assertThat(again.status()).isEqualTo(403);
    }

    @Test
    void internal_paths_and_admin_paths_are_closed_to_customers() {
        var customer = shop.newCustomer();
        assertThat(customer.door()
                        .post("/internal/skus/lookup", Map.of("skuIds", List.of()))
                        .status())
                .isIn(401, 404);
        assertThat(customer.door().post("/api/admin/products/import", List.of()).status())
                .isEqualTo(403);
        assertThat(shop.door().post("/api/admin/products/import", List.of()).status())
                .isEqualTo(401);
        assertThat(customer.door()
                        .put(
                                "/api/admin/users/%s/roles".formatted(customer.userId()),
                                Map.of("roles", List.of("ADMIN")))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/users                     | {"email":"not-an-address","password":"x","name":""} | email
            POST | /api/users                     | {}                                                  | email
            POST | /api/users                     | [1,2                                                |
            POST | /api/sessions                  | {"email":null}                                      | email
            POST | /api/cart/items                | {"skuId":"no-such","quantity":0}                    | quantity
            POST | /api/cart/items                | {"quantity":"many"}                                 |
            PUT  | /api/cart/items/x%20y          | {"quantity":1}                                      |
            POST | /api/orders                    | {"lines":[]}                                        |
            POST | /api/inquiries                 | {"type":"NONSENSE"}                                 |
            POST | /api/inquiries                 | {"type":"ORDER","subject":"","text":""}             | subject
            POST | /api/payments/cards            | {"billingKey":""}                                   | billingKey
            POST | /api/payments/none/verify      | {}                                                  |
            GET  | /api/products?first=0          |                                                     | first
            GET  | /api/products?sort=NONSENSE    |                                                     |
            GET  | /api/products?after=%%%        |                                                     |
            GET  | /api/products/none             |                                                     |
            GET  | /api/products/search           |                                                     | q
            GET  | /api/products/search?q=%20     |                                                     | q
            GET  | /api/products/search?q=a&first=0 |                                                   | first
            GET  | /api/products/search?q=a&sort=NONSENSE |                                             |
            GET  | /api/products/search?q=a&after=abc |                                                 |
            GET  | /api/products/suggestions?q=a&first=0 |                                              | first
            POST | /api/products/none/reviews     | {"stars":6}                                         |
            GET  | /api/orders/none               |                                                     |
            GET  | /api/orders?after=abc          |                                                     |
            GET  | /api/nowhere                   |                                                     |
            """)
    void bad_input_gets_a_clear_problem(String method, String path, String body, String field) {
        var door = customer().door().with("Idempotency-Key", Customer.newKey());
        var at = path.strip().replace("%%%", "%25%25%25");
        var reply = switch (method.strip()) {
            case "POST" -> door.post(at, body);
            case "PUT" -> door.put(at, body);
            default -> door.get(at);
        };
        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertThat(reply.code()).as(reply.toString()).isNotEmpty();
        assertThat(reply.at("/detail")).as(reply.toString()).isNotEmpty();
        if (field != null) {
            assertThat(reply.json()
                            .path("errors")
                            .valueStream()
                            .map(it -> it.path("field").asString("")))
                    .as(reply.toString())
                    .contains(field);
        }
    }

    @Test
    void a_body_too_large_is_refused_G1() {
        var reply = customer().door().post("/api/inquiries", "\"" + "x".repeat(12 * 1024 * 1024) + "\"");
        assertThat(reply.status()).isIn(413, 0);
    }

    @Test
    void problems_speak_the_callers_language_G4() {
        var korean = shop.door().with("Accept-Language", "ko").get("/api/products/none");
        var english = shop.door().with("Accept-Language", "en").get("/api/products/none");
        assertThat(korean.code()).isEqualTo(english.code());
        assertThat(korean.at("/detail")).matches(".*[가-힣].*");
        assertThat(english.at("/detail")).doesNotContainPattern("[가-힣]");
    }

    private static final class One {
        static final Customer CUSTOMER = Shop.open().newCustomer();
    }

    private static Customer customer() {
        return One.CUSTOMER;
    }
}
