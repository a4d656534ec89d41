/** The cart in GraphQL. */
@NullMarked
package dev.jangteo.gateway.cart;

import org.jspecify.annotations.NullMarked;
