/** Signed calls to the shop, repeated until it takes them. */
@NullMarked
package dev.jangteo.outsideworld.webhooks;

import org.jspecify.annotations.NullMarked;
