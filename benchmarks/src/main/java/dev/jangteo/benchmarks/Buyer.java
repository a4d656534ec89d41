package dev.jangteo.benchmarks;

import dev.jangteo.launcher.demo.ShopApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One customer with a stored card, who orders again and again. */
final class Buyer {
    private static final Map<String, String> HOME =
            Map.of("recipient", "김하나", "phone", "010-1234-5678", "postalCode", "04524", "line1", "서울특별시 중구 세종대로 110");

    private final ShopApi shop;
    private final String cardId;

    private Buyer(ShopApi shop, String cardId) {
        this.shop = shop;
        this.cardId = cardId;
    }

    static Buyer signUp(ShopApi gateway, ShopApi outside) {
        var account = Map.of(
                "email",
                "buyer-%s@example.com".formatted(UUID.randomUUID()),
                "password",
                "benchmark passphrase " + UUID.randomUUID(),
                "name",
                "김하나");
        var session = gateway.post("/api/users", account);
        var shop = gateway.as(session.path("accessToken").asString());
        var key = outside.post(
                        "/control/portone/billing-keys",
                        Map.of(
                                "card",
                                "4242424242424242",
                                "customerId",
                                session.path("user").path("id").asString()))
                .path("billingKey")
                .asString();
        var card = shop.post("/api/payments/cards", Map.of("billingKey", key));
        return new Buyer(shop, card.path("cardId").asString());
    }

    /** Orders one unit; returns the order's id when the shop has accepted it. */
    String order(String skuId) {
        var wish = Map.of(
                "lines",
                List.of(Map.of("skuId", skuId, "quantity", 1)),
                "fromCart",
                false,
                "deliveryAddress",
                HOME,
                "payment",
                Map.of("method", "STORED_CARD", "cardId", cardId));
        return shop.post(
                        "/api/orders",
                        wish,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .path("orderId")
                .asString();
    }
}
