package dev.jangteo.payment.discrepancies;

/** In what our books and the gateway's differ. */
public enum Kind {
    /** The gateway holds money for a payment that isn't paid here. */
    PAID_THERE_OPEN_HERE,
    /** The gateway took, or holds, another amount than we wrote down. */
    AMOUNT_DIFFERS,
    /** The gateway holds money under an id we never gave. */
    UNKNOWN_HERE,
    /** Money went back that nobody here asked to give back. */
    CANCELLED_THERE_NOT_HERE,
    /** Paid here, and the gateway knows of no money. */
    PAID_HERE_NOT_THERE,
    /** A refund that will not be made without somebody looking at it. */
    REFUND_REFUSED
}
