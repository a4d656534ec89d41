package dev.jangteo.launcher.demo;

import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Secret;
import dev.jangteo.launcher.stack.Secrets;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Fills an empty shop through its public door: the categories, the products, and people to log in as. */
public final class DemoShop {

    private static final int IMPORT_BATCH = 25;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int TIMED_OUT = 504;
    private static final int TRIES = 5;

    private final ShopApi shop;
    private final Inbox inbox;
    private final Account customer;
    private final Account agent;
    private final Account admin;
    private final ProductGenerator generator = new ProductGenerator();

    public DemoShop(Stack stack) {
        Secrets secrets = stack.secrets();
        this.shop = ShopApi.at(stack.urlOf(Service.GATEWAY_SERVICE));
        this.inbox = new Inbox(ShopApi.at(stack.urlOf(Service.OUTSIDE_WORLD)));
        this.customer = new Account("customer", "customer@jangteo.example", secrets.get(Secret.CUSTOMER_PASSWORD));
        this.agent = new Account("agent", "agent@jangteo.example", secrets.get(Secret.AGENT_PASSWORD));
        this.admin = new Account("admin", secrets.get(Secret.ADMIN_EMAIL), secrets.get(Secret.ADMIN_PASSWORD));
    }

    /** The services without which nothing can be filled in. */
    public static Set<Service> needed() {
        return Set.of(
                Service.GATEWAY_SERVICE,
                Service.USER_SERVICE,
                Service.CATALOG_SERVICE,
                Service.NOTIFICATION_SERVICE,
                Service.OUTSIDE_WORLD);
    }

    public List<Account> accounts() {
        return List.of(customer, agent, admin);
    }

    /** Adds what is missing; a shop that has everything is left as it is. */
    public void fill(Consumer<String> progress) {
        ShopApi asAdmin = shop.as(login(admin));
        importProducts(asAdmin, progress);
        if (!exists(customer)) {
            signUp(customer, "김하나");
            progress.accept("customer " + customer.email() + " signed up and verified by the mailed link");
        }
        if (!exists(agent)) {
            String userId = signUp(agent, "이상담");
            asAdmin.put("/api/admin/users/" + userId + "/roles", Map.of("roles", List.of("CUSTOMER", "AGENT")));
            progress.accept("agent " + agent.email() + " signed up, verified, and made an agent by the admin");
        }
    }

    private void importProducts(ShopApi asAdmin, Consumer<String> progress) {
        List<DemoProduct> products = generator.products();
        if (isThere(products.getLast())) {
            return;
        }
        for (DemoCategory category : generator.categories()) {
            asAdmin.put("/api/admin/categories/" + category.id(), stateOf(category));
        }
        for (int from = 0; from < products.size(); from += IMPORT_BATCH) {
            int to = Math.min(from + IMPORT_BATCH, products.size());
            importBatch(asAdmin, products.subList(from, to));
        }
        progress.accept(
                products.size() + " products in " + generator.categories().size() + " categories imported");
    }

    /** The same import twice changes nothing, so a slow machine just tries again. */
    private static void importBatch(ShopApi asAdmin, List<DemoProduct> batch) {
        for (int tries = 1; ; tries++) {
            try {
                asAdmin.post("/api/admin/products/import", batch);
                return;
            } catch (ShopRefused e) {
                if (tries == TRIES || (e.status() != UNAVAILABLE && e.status() != TIMED_OUT)) {
                    throw e;
                }
                Pause.ofMillis(500L * tries);
            }
        }
    }

    private static Map<String, String> stateOf(DemoCategory category) {
        return category.parentId() == null
                ? Map.of("name", category.name())
                : Map.of("name", category.name(), "parentId", category.parentId());
    }

    private boolean isThere(DemoProduct product) {
        try {
            shop.get("/api/products/" + product.id());
            return true;
        } catch (ShopRefused e) {
            if (e.status() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private boolean exists(Account account) {
        try {
            login(account);
            return true;
        } catch (ShopRefused e) {
            if (e.status() == UNAUTHORIZED) {
                return false;
            }
            throw e;
        }
    }

    private String login(Account account) {
        return shop.post("/api/sessions", Map.of("email", account.email(), "password", account.password()))
                .path("accessToken")
                .asString();
    }

    private String signUp(Account account, String name) {
        JsonNode session =
                shop.post("/api/users", Map.of("email", account.email(), "password", account.password(), "name", name));
        shop.get(inbox.verificationLink(account.email()));
        return session.path("user").path("id").asString();
    }
}
