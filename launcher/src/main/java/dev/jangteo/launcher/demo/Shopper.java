package dev.jangteo.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a customer does in the shop, call by call. */
final class Shopper {

    private final ShopApi shop;
    private final ShopApi outsideWorld;
    private final String phone;

    /** @param phone digits alone */
    Shopper(ShopApi shop, ShopApi outsideWorld, String phone) {
        this.shop = shop;
        this.outsideWorld = outsideWorld;
        this.phone = phone;
    }

    String phone() {
        return phone;
    }

    void savePhone() {
        shop.patch("/api/users/me", Map.of("phone", phone));
    }

    private Map<String, String> home() {
        return Map.of(
                "recipient", "김민지",
                "phone", phone,
                "postalCode", "04524",
                "line1", "서울특별시 중구 세종대로 110",
                "line2", "3층");
    }

    JsonNode addToCart(String skuId, int quantity) {
        return shop.post("/api/cart/items", Map.of("skuId", skuId, "quantity", quantity));
    }

    /** @param card a number, or the name of a fault: {@code declined} */
    JsonNode storeCard(String card, String customerId) {
        JsonNode issued =
                outsideWorld.post("/control/portone/billing-keys", Map.of("card", card, "customerId", customerId));
        return shop.post(
                "/api/payments/cards",
                Map.of("billingKey", issued.path("billingKey").asString()));
    }

    JsonNode orderWithCard(String skuId, int quantity, String cardId, boolean fromCart, UUID key) {
        return order(skuId, quantity, Map.of("method", "STORED_CARD", "cardId", cardId), fromCart, key);
    }

    JsonNode orderForWindow(String skuId) {
        return order(skuId, 1, Map.of("method", "PAYMENT_WINDOW"), false, UUID.randomUUID());
    }

    private JsonNode order(String skuId, int quantity, Map<String, String> payment, boolean fromCart, UUID key) {
        Map<String, Object> request = Map.of(
                "lines",
                List.of(Map.of("skuId", skuId, "quantity", quantity)),
                "fromCart",
                fromCart,
                "deliveryAddress",
                home(),
                "payment",
                payment);
        return shop.post("/api/orders", request, "Idempotency-Key", key.toString());
    }

    JsonNode order(String orderId) {
        return shop.get("/api/orders/" + orderId);
    }

    JsonNode preparePayment(String orderId) {
        return shop.post("/api/payments/" + orderId + "/prepare", Map.of());
    }

    /** The customer's hands in the gateway's own window. */
    JsonNode payInWindow(String paymentId) {
        return outsideWorld.post("/control/portone/payments/" + paymentId + "/pay", Map.of());
    }

    JsonNode payment(String orderId) {
        return shop.get("/api/payments/" + orderId);
    }

    JsonNode ask(String orderId) {
        return shop.post(
                "/api/inquiries",
                Map.of("type", "DELIVERY", "subject", "배송 문의", "text", "잘 받았습니다. 포장이 좋아요!", "orderId", orderId));
    }
}
