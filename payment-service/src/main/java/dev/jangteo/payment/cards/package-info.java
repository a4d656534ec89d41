/** Stored cards: a customer's billing keys at the gateway, by name. */
@NullMarked
package dev.jangteo.payment.cards;

import org.jspecify.annotations.NullMarked;
