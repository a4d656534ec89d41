package dev.jangteo.order;

import java.time.Duration;

/**
 * How long an order waits for what comes next. Agreed when it is placed, like its prices: a setting changed later does
 * not change it.
 *
 * @param shipWithin from the payment until the parcel is handed over, or the order is called off
 * @param deliverWithin from the hand-over until the parcel counts as delivered
 * @param confirmPurchaseAfter from the delivery until the customer counts as keeping the goods
 * @param returnWithin from the delivery, for goods the customer does not like
 * @param inspectWithin from the request of a return until the goods count as not sent
 */
record Terms(
        Duration shipWithin,
        Duration deliverWithin,
        Duration confirmPurchaseAfter,
        Duration returnWithin,
        Duration inspectWithin) {}
