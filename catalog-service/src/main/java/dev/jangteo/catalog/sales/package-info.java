/** How much of each product is sold, and what is bought with it. */
@NullMarked
package dev.jangteo.catalog.sales;

import org.jspecify.annotations.NullMarked;
