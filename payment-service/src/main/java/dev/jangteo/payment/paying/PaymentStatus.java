package dev.jangteo.payment.paying;

/** Where a payment stands. What leads from one to another is {@link Lifecycle}. */
public enum PaymentStatus {
    /** The customer pays in the gateway's window. */
    AWAITING,
    /** The stored card is to be charged, or was, with an outcome not known yet. */
    CHARGING,
    /** The gateway holds the exact amount. */
    COMPLETED,
    /** Came to nothing, for good. */
    FAILED,
    /** The order ended; the gateway still has to say that nothing was paid. */
    CLOSING,
    /** The order ended unpaid. For a day the gateway is asked, ever more rarely, whether money came after all. */
    CLOSED,
    /** The order wants everything given back. */
    REFUNDING,
    /** Everything went back to the customer. */
    REFUNDED,
    /** Something other than the order's amount was paid; it is being given back. */
    REJECTING,
    /** Something other than the order's amount was paid, and went back. */
    REJECTED
}
