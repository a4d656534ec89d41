/** PortOne, the payment gateway, in our words: its REST API V2 and its webhooks. */
@NullMarked
package dev.jangteo.payment.portone;

import org.jspecify.annotations.NullMarked;
