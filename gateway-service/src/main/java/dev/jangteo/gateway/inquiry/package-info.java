/** Questions to the shop in GraphQL. */
@NullMarked
package dev.jangteo.gateway.inquiry;

import org.jspecify.annotations.NullMarked;
