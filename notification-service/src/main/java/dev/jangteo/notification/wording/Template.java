package dev.jangteo.notification.wording;

import java.util.Locale;

/** Which words a notice is put in. */
public enum Template {
    EMAIL_VERIFICATION,
    WELCOME,
    PAYMENT_DONE,
    ORDER_CONFIRMED,
    ORDER_CANCELLED,
    ORDER_PARTIALLY_CANCELLED,
    ORDER_EXPIRED,
    PAYMENT_FAILED,
    REFUNDED,
    SHIPPED,
    DELIVERED,
    PURCHASE_CONFIRMED,
    RETURN_REQUESTED,
    RETURN_REJECTED,
    RETURN_COMPLETED,
    BACK_IN_STOCK,
    STOCK_LOW;

    /** The name of its files. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
