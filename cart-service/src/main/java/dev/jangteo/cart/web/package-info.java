/** The cart over HTTP. */
@NullMarked
package dev.jangteo.cart.web;

import org.jspecify.annotations.NullMarked;
