/** The one door: REST routes, GraphQL, sessions, limits. */
@NullMarked
package dev.jangteo.gateway;

import org.jspecify.annotations.NullMarked;
