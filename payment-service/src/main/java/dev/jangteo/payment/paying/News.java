package dev.jangteo.payment.paying;

/** What can be learnt of a payment: from the gateway's books, or from the order. All of it facts, none refused. */
enum News {
    /** The gateway holds exactly what the order costs. */
    PAID,
    /** The gateway holds another amount, in another currency, or for another store. */
    PAID_OTHERWISE,
    /** The last attempt was refused. */
    DECLINED,
    /** The gateway holds nothing and knows of no refusal. */
    NOTHING_PAID,
    /** The gateway gave everything back. */
    GIVEN_BACK,
    /** The order failed, was called off, or its deadline passed. */
    ORDER_ENDED,
    /** Money is owed back. */
    REFUND_REQUESTED,
    /** No refund is left to be made; the gateway still holds money. */
    REFUNDS_DONE,
    /** Everything went back that was paid. */
    ALL_REFUNDED
}
