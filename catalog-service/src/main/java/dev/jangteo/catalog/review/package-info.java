/** What customers say of what they received, and the rating of each product that comes of it. */
@NullMarked
package dev.jangteo.catalog.review;

import org.jspecify.annotations.NullMarked;
