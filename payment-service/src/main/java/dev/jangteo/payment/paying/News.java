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
    /** The order can't use the money. */
    REFUND_REQUESTED
}
