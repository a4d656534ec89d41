/** The life of a payment: what the order wants, what the gateway says, and what becomes of it. */
@NullMarked
package dev.jangteo.payment.paying;

import org.jspecify.annotations.NullMarked;
