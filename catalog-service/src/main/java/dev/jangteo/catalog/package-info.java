/** The catalogue: products, categories, search, and the stock that orders reserve. */
@NullMarked
package dev.jangteo.catalog;

import org.jspecify.annotations.NullMarked;
