/** SKUs as other services ask for them: what they cost and whether they can be had, and their reservation. */
@NullMarked
package dev.jangteo.catalog.offer;

import org.jspecify.annotations.NullMarked;
