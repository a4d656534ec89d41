package dev.jangteo.outsideworld.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Set;

/** Where a fault can strike, what can tell one request from another there, and which faults make sense. */
@SuppressWarnings("ImmutableEnumChecker") // both sets are unmodifiable
public enum FaultTarget {
    PORTONE_CHARGE("portone.charge", FaultKind.OF_CALLS, "paymentId", "billingKey", "customerId"),
    PORTONE_CANCEL("portone.cancel", FaultKind.OF_CALLS, "paymentId"),
    PORTONE_GET("portone.get", Set.of(FaultKind.SLOW, FaultKind.ERROR_500), "paymentId"),
    PORTONE_WEBHOOK("portone.webhook", FaultKind.OF_WEBHOOKS, "paymentId", "type"),
    COURIER_REGISTER("courier.register", FaultKind.OF_CALLS, "reference", "trackingNumber"),
    COURIER_WEBHOOK("courier.webhook", FaultKind.OF_WEBHOOKS, "trackingNumber", "status"),
    SMS_SEND("sms.send", FaultKind.OF_CALLS, "to", "messageKey"),
    SMTP("smtp", FaultKind.OF_CALLS, "to", "from");

    private final String name;
    final Set<FaultKind> kinds;
    final Set<String> matchKeys;

    FaultTarget(String name, Set<FaultKind> kinds, String... matchKeys) {
        this.name = name;
        this.kinds = kinds;
        this.matchKeys = Set.of(matchKeys);
    }

    @JsonCreator
    static FaultTarget named(String name) {
        return Arrays.stream(values())
                .filter(target -> target.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such target: " + name));
    }

    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
