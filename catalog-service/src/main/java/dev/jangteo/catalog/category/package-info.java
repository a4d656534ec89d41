/** The category tree: one small document, changed as a whole, so that no two changes can tie it into a knot. */
@NullMarked
package dev.jangteo.catalog.category;

import org.jspecify.annotations.NullMarked;
