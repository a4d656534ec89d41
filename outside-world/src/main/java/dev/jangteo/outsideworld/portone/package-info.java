/** The payment gateway: its books, its cards, and what it says of them. */
@NullMarked
package dev.jangteo.outsideworld.portone;

import org.jspecify.annotations.NullMarked;
