/** The products as the search engine holds them, and how they are kept in step with the catalogue. */
@NullMarked
package dev.jangteo.catalog.index;

import org.jspecify.annotations.NullMarked;
