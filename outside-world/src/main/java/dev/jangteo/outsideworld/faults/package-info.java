/** What goes wrong, scripted per request. */
@NullMarked
package dev.jangteo.outsideworld.faults;

import org.jspecify.annotations.NullMarked;
