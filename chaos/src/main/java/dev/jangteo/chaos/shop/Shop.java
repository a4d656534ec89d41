package dev.jangteo.chaos.shop;

import dev.jangteo.launcher.demo.ShopApi;
import dev.jangteo.launcher.stack.PortPlan;
import dev.jangteo.launcher.stack.Progress;
import dev.jangteo.launcher.stack.Secret;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import dev.jangteo.launcher.stack.StackOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A whole shop on free ports, with empty stores, where waiting is short: every order comes to its end within minutes. */
public final class Shop implements AutoCloseable {
    private static final Map<String, String> SHORT_WAITS = Map.ofEntries(
            Map.entry("ORDER_PAYMENT_DEADLINE", "PT20S"),
            Map.entry("ORDER_SHIP_WITHIN", "PT40S"),
            Map.entry("ORDER_DELIVER_WITHIN", "PT60S"),
            Map.entry("ORDER_CONFIRM_PURCHASE_AFTER", "PT20S"),
            Map.entry("ORDER_RETURN_WITHIN", "PT20S"),
            Map.entry("ORDER_INSPECT_WITHIN", "PT40S"),
            Map.entry("JANGTEO_CATALOG_STOCK_RECONCILEEVERY", "15s"),
            Map.entry("JANGTEO_NOTIFICATION_ONETRY", "15s"),
            Map.entry("JANGTEO_IDEMPOTENCY_LEASE", "10s"),
            Map.entry("COURIER_PACE", "150ms"));

    private final Stack stack;
    private final ShopApi door;
    private final ShopApi outside;

    private Shop(Stack stack) {
        this.stack = stack;
        this.door = ShopApi.at(stack.urlOf(Service.GATEWAY_SERVICE));
        this.outside = ShopApi.at(stack.urlOf(Service.OUTSIDE_WORLD));
    }

    /** Starts everything; ends everything when this program ends, however it does. */
    public static Shop open(Path repository, Path data, Progress progress) {
        var stack = Stack.of(new StackOptions(repository, data, PortPlan.free(), Set.of(), SHORT_WAITS, false));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-the-shop"));
        stack.start(progress);
        return new Shop(stack);
    }

    public Stack stack() {
        return stack;
    }

    /** The gateway, for a visitor who is not logged in. */
    public ShopApi door() {
        return door;
    }

    /** The other side: the bank's books, mails, messages, faults. */
    public ShopApi outside() {
        return outside;
    }

    public Person admin() {
        return Person.known(
                door, stack.secrets().get(Secret.ADMIN_EMAIL), stack.secrets().get(Secret.ADMIN_PASSWORD));
    }

    public String mongo() {
        return "mongodb://127.0.0.1:" + stack.portOf(Server.MONGODB);
    }

    public String redis() {
        return "redis://127.0.0.1:" + stack.portOf(Server.REDIS);
    }

    public String kafka() {
        return stack.kafka();
    }

    /** Puts a product with one variant on sale; its id is {@code <product>-1}. */
    public static void sell(Person admin, Goods goods) {
        var sku = Map.of(
                "id",
                goods.skuId(),
                "options",
                Map.of(),
                "price",
                Map.of("amount", goods.won(), "currency", "KRW"),
                "onHand",
                goods.units());
        var product = Map.of(
                "id",
                goods.productId(),
                "name",
                "카오스 상품 " + goods.productId(),
                "description",
                "고장 시험용 상품입니다.",
                "categoryId",
                "chaos",
                "tags",
                List.of(),
                "images",
                List.of(),
                "optionNames",
                List.of(),
                "skus",
                List.of(sku));
        admin.post("/api/admin/products/import", List.of(product)).given();
    }

    public static void openDepartment(Person admin) {
        admin.post("/api/admin/categories", Map.of("id", "chaos", "name", "고장 시험"))
                .given();
    }

    /** Scripts a fault of a partner. */
    public void script(Map<String, ?> fault) {
        outside.post("/control/faults", fault);
    }

    /** Scripted faults that have struck nobody yet. */
    public int unstruck() {
        return outside.get("/control/faults").path("items").size();
    }

    public void forgetFaults() {
        outside.delete("/control/faults");
    }

    public JsonNode books() {
        return outside.get("/control/books");
    }

    @Override
    public void close() {
        stack.stop();
    }
}
