/** What order-service wants of catalog-service, in its own words. */
@NullMarked
package dev.jangteo.order.catalog;

import org.jspecify.annotations.NullMarked;
