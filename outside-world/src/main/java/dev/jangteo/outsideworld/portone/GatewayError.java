package dev.jangteo.outsideworld.portone;

/** PortOne's error types, each with its HTTP status. */
public enum GatewayError {
    INVALID_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    PAYMENT_NOT_FOUND(404),
    BILLING_KEY_NOT_FOUND(404),
    CHANNEL_NOT_FOUND(404),
    WEBHOOK_NOT_FOUND(404),
    ALREADY_PAID(409),
    BILLING_KEY_ALREADY_DELETED(409),
    PAYMENT_NOT_PAID(409),
    PAYMENT_ALREADY_CANCELLED(409),
    CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT(409),
    CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT(409),
    CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN(409),
    SUM_OF_PARTS_EXCEEDS_TOTAL_AMOUNT(409),
    SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT(409),
    PG_PROVIDER(502);

    private final int status;

    GatewayError(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
