/** What the cart hears. */
@NullMarked
package dev.jangteo.cart.messaging;

import org.jspecify.annotations.NullMarked;
