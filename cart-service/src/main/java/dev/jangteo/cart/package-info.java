/** What a customer means to buy: lines in Redis, priced and checked against the catalogue whenever they are looked at. */
@NullMarked
package dev.jangteo.cart;

import org.jspecify.annotations.NullMarked;
