/** What all of GraphQL shares: scalars, limits, connections, errors in the shop's words. */
@NullMarked
package dev.jangteo.gateway.graphql;

import org.jspecify.annotations.NullMarked;
