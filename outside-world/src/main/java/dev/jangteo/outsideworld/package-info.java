/** The other side: everything the shop talks to and does not own. */
@NullMarked
package dev.jangteo.outsideworld;

import org.jspecify.annotations.NullMarked;
