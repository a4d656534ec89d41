/** Cards and payments in GraphQL. */
@NullMarked
package dev.jangteo.gateway.payment;

import org.jspecify.annotations.NullMarked;
