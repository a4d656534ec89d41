/** Parcels in GraphQL. */
@NullMarked
package dev.jangteo.gateway.shipping;

import org.jspecify.annotations.NullMarked;
