package dev.jangteo.launcher.demo;

import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** One customer's day at the shop, from sign-up to delivery, and two orders that go wrong. */
public final class Demo {

    private static final String GOOD_CARD = "4242424242424242";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final Stack stack;
    private final PrintStream out;
    private final ShopApi visitor;
    private final ShopApi outsideWorld;
    private final Inbox inbox;

    public Demo(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        this.visitor = ShopApi.at(stack.urlOf(Service.GATEWAY_SERVICE));
        this.outsideWorld = ShopApi.at(stack.urlOf(Service.OUTSIDE_WORLD));
        this.inbox = new Inbox(outsideWorld);
    }

    /** Plays all three acts. */
    public void play() {
        try (var feed = new EventFeed(stack.kafka())) {
            var stage = new Stage(out, feed);
            out.println("Every call goes through the gateway. Under each step: the events it caused, as they arrive.");
            Customer customer = arrives(stage);
            String skuId = buysAndReceives(stage, customer);
            isDeclined(stage, customer, skuId);
            paysTooLate(stage, customer, skuId);
        }
    }

    private record Customer(String id, String email, Shopper shopper) {}

    private Customer arrives(Stage stage) {
        String email = "minji." + UUID.randomUUID().toString().substring(0, 8) + "@jangteo.example";
        String password = "Demo-" + UUID.randomUUID();
        stage.act("A customer arrives");

        stage.step("Sign up as " + email, "POST /api/users");
        JsonNode session = visitor.post("/api/users", Map.of("email", email, "password", password, "name", "김민지"));
        String userId = session.path("user").path("id").asString();
        stage.awaits(userId, "UserRegistered", "EmailVerificationRequested");

        String link = inbox.verificationLink(email);
        stage.step("Follow the link in the mail", "GET " + link.substring(0, link.indexOf('?')) + "?token=…");
        visitor.get(link);
        stage.awaits(userId, "UserVerified");

        stage.step("Log in, give a phone number", "POST /api/sessions, PATCH /api/users/me");
        String token = visitor.post("/api/sessions", Map.of("email", email, "password", password))
                .path("accessToken")
                .asString();
        var shopper = new Shopper(visitor.as(token), outsideWorld, somePhone());
        shopper.savePhone();
        stage.awaits(userId, "UserContactChanged");
        return new Customer(userId, email, shopper);
    }

    /** A new one for every customer, so that each finds their own text messages. */
    private static String somePhone() {
        return "010%08d".formatted(RandomGenerator.getDefault().nextInt(10_000_000, 100_000_000));
    }

    private String buysAndReceives(Stage stage, Customer customer) {
        Shopper shopper = customer.shopper();
        stage.act("An order, from the shelf to the door");
        String skuId = finds(stage);

        stage.step("Put two into the cart", "POST /api/cart/items");
        JsonNode cart = shopper.addToCart(skuId, 2);
        stage.awaits(customer.id(), "CartItemAdded");
        stage.result("goods " + won(cart.path("subtotal")) + ", delivery " + won(cart.path("shippingFee")) + ", total "
                + won(cart.path("total")));

        stage.step("Store a card", "POST /api/payments/cards");
        JsonNode card = shopper.storeCard(GOOD_CARD, customer.id());
        stage.result(card.path("brand").asString() + " ending in "
                + card.path("last4").asString());

        stage.step("Order and pay by card", "POST /api/orders");
        UUID key = UUID.randomUUID();
        String cardId = card.path("cardId").asString();
        String orderId = idOf(shopper.orderWithCard(skuId, 2, cardId, true, key));
        stage.awaits(orderId, "OrderCreated", "PaymentCompleted", "OrderConfirmed", "StockCommitted");
        stage.result("order " + orderId + " is " + statusOf(shopper, orderId));

        stage.step("Send the same request again", "POST /api/orders, same Idempotency-Key");
        String again = idOf(shopper.orderWithCard(skuId, 2, cardId, true, key));
        stage.result(again.equals(orderId) ? "the same order, nothing is charged twice" : "ANOTHER ORDER: " + again);

        ships(stage, orderId);
        stage.result("order " + orderId + " is " + statusOf(shopper, orderId));
        showsTimeline(stage, shopper.order(orderId));

        stage.step("Write to customer service", "POST /api/inquiries");
        String inquiryId = shopper.ask(orderId).path("id").asString();
        stage.awaits(inquiryId, "CustomerInquiry");

        stage.step("What the customer got", stack.urlOf(Service.OUTSIDE_WORLD) + "/inbox");
        inbox.subjectsTo(customer.email()).forEach(subject -> stage.result("mail: " + subject));
        inbox.textsTo(shopper.phone()).forEach(text -> stage.result("SMS:  " + firstLine(text)));
        return skuId;
    }

    private String finds(Stage stage) {
        stage.step("Browse the departments", "GET /api/categories");
        var departments = new StringJoiner(", ");
        visitor.get("/api/categories")
                .forEach(it -> departments.add(it.path("name").asString()));
        stage.result(departments.toString());

        stage.step("Search \"무선 헤드폰\", cheapest in stock first", "GET /api/products/search?q=…");
        JsonNode found = visitor.get("/api/products/search?q=" + URLEncoder.encode("무선 헤드폰", StandardCharsets.UTF_8)
                        + "&inStock=true&sort=PRICE_ASC&first=3")
                .path("items");
        found.forEach(
                it -> stage.result(it.at("/product/name").asString() + ", from " + won(it.at("/product/priceFrom"))));
        JsonNode product =
                visitor.get("/api/products/" + found.at("/0/product/id").asString());
        return plentifulSku(product.path("skus"));
    }

    /** The demo is played often: the variant with most on its shelf. */
    private static String plentifulSku(JsonNode skus) {
        JsonNode best = skus.path(0);
        for (JsonNode sku : skus) {
            if (sku.path("available").asInt() > best.path("available").asInt()) {
                best = sku;
            }
        }
        return best.path("id").asString();
    }

    private void ships(Stage stage, String orderId) {
        stage.step("The shop hands the parcel to the courier", "POST /api/admin/shipments/{orderId}/dispatch");
        Account admin = new DemoShop(stack).accounts().getLast();
        String token = visitor.post("/api/sessions", Map.of("email", admin.email(), "password", admin.password()))
                .path("accessToken")
                .asString();
        JsonNode shipment =
                visitor.as(token).post("/api/admin/shipments/" + orderId + "/dispatch", Map.of("carrier", "hanjin"));
        stage.awaits(orderId, "ShipmentDispatched", "OrderShipped");
        stage.result("tracking number " + shipment.path("trackingNumber").asString() + ", expected "
                + shipment.path("estimatedDelivery").asString());

        stage.step("The courier scans it on its way", "POST /api/webhooks/couriers/hanjin (by the courier, signed)");
        stage.awaits(orderId, "ShipmentScanned", "ShipmentDelivered", "OrderDelivered");
    }

    private static void showsTimeline(Stage stage, JsonNode order) {
        order.path("timeline")
                .forEach(it -> stage.result("%-10s %s  (%s)"
                        .formatted(
                                it.path("status").asString(),
                                it.path("at").asString(),
                                it.path("cause").asString())));
    }

    private void isDeclined(Stage stage, Customer customer, String skuId) {
        Shopper shopper = customer.shopper();
        stage.act("A card that is declined");
        stage.step("Order with a card the bank refuses", "POST /api/orders");
        String cardId =
                shopper.storeCard("declined", customer.id()).path("cardId").asString();
        String orderId = idOf(shopper.orderWithCard(skuId, 1, cardId, false, UUID.randomUUID()));
        stage.awaits(orderId, "OrderCreated", "PaymentFailed", "OrderFailed");
        stage.result("order " + orderId + " is " + statusOf(shopper, orderId) + ", its stock is back on the shelf");
        stage.result(
                "payment: " + shopper.payment(orderId).path("failureMessage").asString());
    }

    private void paysTooLate(Stage stage, Customer customer, String skuId) {
        Shopper shopper = customer.shopper();
        stage.act("A payment that arrives after the deadline");
        stage.step(
                "Order, to be paid in the gateway's window", "POST /api/orders, POST /api/payments/{orderId}/prepare");
        String orderId = idOf(shopper.orderForWindow(skuId));
        stage.awaits(orderId, "OrderCreated");
        String paymentId = preparedPayment(stage, shopper, orderId);
        Instant deadline =
                Instant.parse(shopper.order(orderId).path("expiresAt").asString());
        Duration left = Duration.between(Instant.now(), deadline);
        stage.result("to be paid by " + deadline + ", in " + left.toSeconds() + " s");
        if (left.compareTo(LONGEST_WAIT) > 0) {
            stage.result("Too long to wait for. Start the shop with ORDER_PAYMENT_DEADLINE=PT30S to see the rest.");
            return;
        }

        stage.step("The customer does nothing until it has passed", "");
        stage.awaits(orderId, left.plus(SLACK), "OrderFailed");

        stage.step("Only now the customer pays", "in the gateway's window; it tells us by a signed webhook");
        shopper.payInWindow(paymentId);
        stage.awaits(orderId, "PaymentCompleted", "RefundRequested", "PaymentRefunded");
        stage.result("order " + orderId + " stays " + statusOf(shopper, orderId) + ", the money went back");
    }

    private static String preparedPayment(Stage stage, Shopper shopper, String orderId) {
        for (int tries = 1; ; tries++) {
            try {
                JsonNode prepared = shopper.preparePayment(orderId);
                stage.result(
                        "payment " + prepared.path("paymentId").asString() + " over " + won(prepared.path("amount")));
                return prepared.path("paymentId").asString();
            } catch (ShopRefused e) { // payment-service hears of the order by its event, a moment later
                if (e.status() != 404 || tries == 50) {
                    throw e;
                }
                Pause.ofMillis(50);
            }
        }
    }

    private static String idOf(JsonNode order) {
        return order.path("orderId").asString();
    }

    private static String statusOf(Shopper shopper, String orderId) {
        return shopper.order(orderId).path("status").asString();
    }

    private static String won(JsonNode money) {
        return "%,d won".formatted(money.path("amount").asLong());
    }

    private static String firstLine(String text) {
        return List.of(text.split("\n", 2)).getFirst();
    }
}
