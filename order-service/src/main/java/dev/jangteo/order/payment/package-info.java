/** What order-service wants of payment-service, in its own words. */
@NullMarked
package dev.jangteo.order.payment;

import org.jspecify.annotations.NullMarked;
