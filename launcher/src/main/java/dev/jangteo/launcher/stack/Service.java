package dev.jangteo.launcher.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Our own programs: each a jar of its own, with the secrets it may know. */
public enum Service {
    OUTSIDE_WORLD(
            8090,
            Secret.PORTONE_API_SECRET,
            Secret.PORTONE_WEBHOOK_SECRET,
            Secret.COURIER_API_KEY,
            Secret.COURIER_WEBHOOK_SECRET,
            Secret.SMS_API_KEY,
            Secret.SMS_API_SECRET),
    USER_SERVICE(
            8081,
            Secret.JANGTEO_SERVICE_TOKEN_SECRET,
            Secret.USER_KEY_SECRET,
            Secret.ADMIN_EMAIL,
            Secret.ADMIN_PASSWORD),
    CATALOG_SERVICE(8082, Secret.JANGTEO_SERVICE_TOKEN_SECRET),
    CART_SERVICE(8083, Secret.JANGTEO_SERVICE_TOKEN_SECRET),
    ORDER_SERVICE(8084, Secret.JANGTEO_SERVICE_TOKEN_SECRET),
    PAYMENT_SERVICE(
            8085, Secret.JANGTEO_SERVICE_TOKEN_SECRET, Secret.PORTONE_API_SECRET, Secret.PORTONE_WEBHOOK_SECRET),
    SHIPPING_SERVICE(8086, Secret.JANGTEO_SERVICE_TOKEN_SECRET, Secret.COURIER_API_KEY, Secret.COURIER_WEBHOOK_SECRET),
    NOTIFICATION_SERVICE(8087, Secret.JANGTEO_SERVICE_TOKEN_SECRET, Secret.SMS_API_KEY, Secret.SMS_API_SECRET),
    INQUIRY_SERVICE(8088, Secret.JANGTEO_SERVICE_TOKEN_SECRET),
    GATEWAY_SERVICE(8080, Secret.JANGTEO_SERVICE_TOKEN_SECRET);

    private final int standardPort;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Secret> secrets;

    Service(int standardPort, Secret... secrets) {
        this.standardPort = standardPort;
        this.secrets = List.of(secrets);
    }

    /** The name of its folder, its artifact and its log: "order-service". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int standardPort() {
        return standardPort;
    }

    List<Secret> secrets() {
        return secrets;
    }

    /** Whether it is part of the shop, and not of the world around it. */
    public boolean isOurs() {
        return this != OUTSIDE_WORLD;
    }

    /** The setting by which the others find it; outside-world has one for each partner it plays instead. */
    String urlSetting() {
        return name() + "_URL";
    }

    /** Every service by its name, or a problem that lists the names there are. */
    public static Service named(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no service \"" + id + "\". There are: " + ids()));
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(Service::id).sorted().toList();
    }
}
