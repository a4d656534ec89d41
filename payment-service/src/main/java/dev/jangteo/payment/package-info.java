/** Takes one payment an order at the payment gateway, and gives it back when the order asks. */
@NullMarked
package dev.jangteo.payment;

import org.jspecify.annotations.NullMarked;
