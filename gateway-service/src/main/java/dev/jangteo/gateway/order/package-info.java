/** Orders in GraphQL. */
@NullMarked
package dev.jangteo.gateway.order;

import org.jspecify.annotations.NullMarked;
