/** Append-only files: what was written is still there after kill -9. */
@NullMarked
package dev.jangteo.outsideworld.journal;

import org.jspecify.annotations.NullMarked;
