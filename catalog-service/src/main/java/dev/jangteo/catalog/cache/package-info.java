/** What readers of the catalogue may be shown from Redis instead of MongoDB, until the catalogue changes. */
@NullMarked
package dev.jangteo.catalog.cache;

import org.jspecify.annotations.NullMarked;
