/** The shop as processes: which there are, how they start, are watched and end. */
@NullMarked
package dev.jangteo.launcher.stack;

import org.jspecify.annotations.NullMarked;
