/** The catalogue, asked over HTTP. */
@NullMarked
package dev.jangteo.cart.catalog;

import org.jspecify.annotations.NullMarked;
