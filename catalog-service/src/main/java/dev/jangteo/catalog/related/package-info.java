/** What else may please those who look at a product. */
@NullMarked
package dev.jangteo.catalog.related;

import org.jspecify.annotations.NullMarked;
