package dev.jangteo.journeys;

import dev.jangteo.launcher.stack.Progress;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import dev.jangteo.launcher.stack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The one shop all journeys share: every part a process of its own, on free ports, with empty stores. */
final class Shop {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Stack stack;
    private final Door door;
    private final Door outside;
    private final Customer admin;
    private final Customer early;

    private static final class Opened {
        static final Shop SHOP = new Shop();
    }

    static Shop open() {
        return Opened.SHOP;
    }

    private Shop() {
        var email = "admin@jangteo.example";
        var password = "admin-" + UUID.randomUUID();
        var options = StackOptions.onFreePorts(Path.of("..").toAbsolutePath().normalize(), temporaryFolder())
                .with("ORDER_PAYMENT_DEADLINE", "PT30S")
                .with("USER_KEYS_TOKENLIFETIME", "PT90S")
                .with("COURIER_PACE", "150ms")
                .with("ADMIN_EMAIL", email)
                .with("ADMIN_PASSWORD", password);
        stack = Stack.of(options);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        stack.start(Progress.SILENT);
        door = Door.at(stack.urlOf(Service.GATEWAY_SERVICE));
        outside = Door.at(stack.urlOf(Service.OUTSIDE_WORLD));
        admin = Customer.loggedIn(this, email, password);
        early = newCustomer();
        admin.door().post("/api/admin/categories", Map.of("id", "headphones", "name", "헤드폰"));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("jangteo-journeys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The gateway, for a visitor who is not logged in. */
    Door door() {
        return door;
    }

    /** The other side: the bank's books, mails, messages, faults. */
    Door outside() {
        return outside;
    }

    Stack stack() {
        return stack;
    }

    /** Who was the first to sign up: their first token is the first to expire. */
    Customer earlyBird() {
        return early;
    }

    Customer admin() {
        return admin;
    }

    /** A new customer with a verified e-mail address. */
    Customer newCustomer() {
        return Customer.signedUp(this, "customer-%d@example.com".formatted(NUMBER.incrementAndGet()));
    }

    /** Puts a product with one variant on sale and returns the variant's id, which is also how it can be ordered. */
    String sell(String name, long won, int onHand) {
        var product = "journey-" + NUMBER.incrementAndGet();
        var sku = product + "-1";
        var reply = admin.door()
                .post(
                        "/api/admin/products/import",
                        List.of(Map.of(
                                "id",
                                product,
                                "name",
                                name,
                                "description",
                                name + "입니다.",
                                "categoryId",
                                "headphones",
                                "tags",
                                List.of(),
                                "images",
                                List.of(),
                                "optionNames",
                                List.of(),
                                "skus",
                                List.of(Map.of(
                                        "id",
                                        sku,
                                        "options",
                                        Map.of(),
                                        "price",
                                        Map.of("amount", won, "currency", "KRW"),
                                        "onHand",
                                        onHand)))));
        if (reply.status() != 200) {
            throw new IllegalStateException("not on sale: " + reply);
        }
        return sku;
    }

    /** The product a variant made by {@link #sell} belongs to. */
    static String productOf(String sku) {
        return sku.substring(0, sku.length() - 2);
    }

    /** What is in stock of a variant, by the shop's own books. */
    int onHand(String sku) {
        return admin.door()
                .get("/api/admin/skus/%s/stock".formatted(sku))
                .json()
                .path("onHand")
                .asInt(-1);
    }

    /** What shoppers are told can be bought of a variant. */
    int available(String sku) {
        return door.get("/api/products/" + productOf(sku))
                .json()
                .at("/skus/0/available")
                .asInt(-1);
    }

    /** What the bank has in its books of an order's payment. */
    JsonNode books(String orderId) {
        return outside.get("/control/books?paymentId=pay-" + orderId).json().at("/payments/0");
    }

    /** What the bank holds for an order: charged less given back, in won. */
    long heldFor(String orderId) {
        var books = books(orderId);
        var charged = books.path("attempts")
                .valueStream()
                .filter(it -> it.path("outcome").asString("").equals("PAID"))
                .mapToLong(it -> it.path("amount").asLong())
                .sum();
        return charged - books.path("cancelledAmount").asLong();
    }
}
