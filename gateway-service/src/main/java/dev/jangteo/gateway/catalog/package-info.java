/** The shop window in GraphQL. */
@NullMarked
package dev.jangteo.gateway.catalog;

import org.jspecify.annotations.NullMarked;
