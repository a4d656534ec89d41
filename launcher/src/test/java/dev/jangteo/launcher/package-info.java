/** The command line. */
@NullMarked
package dev.jangteo.launcher;

import org.jspecify.annotations.NullMarked;
