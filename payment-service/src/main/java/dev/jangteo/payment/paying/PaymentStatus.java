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
    /** Money is owed back: refunds are made, one after the other. Those that are done lead back to COMPLETED. */
    REFUNDING,
    /** Everything went back to the customer. */
    REFUNDED,
    /** Something other than the order's amount was paid; it is being given back. */
    REJECTING,
    /** Something other than the order's amount was paid, and went back. */
    REJECTED;

    /** Whether money that comes now comes in time. */
    public boolean isOpen() {
        return this == AWAITING || this == CHARGING;
    }

    /** Whether the order's amount was taken, however much of it went back since. */
    public boolean isAccepted() {
        return this == COMPLETED || this == REFUNDING || this == REFUNDED;
    }

    /** Whether the gateway has, or had, money: nothing the customer does changes that. */
    public boolean isPaidFor() {
        return isAccepted() || this == REJECTING || this == REJECTED;
    }
}
