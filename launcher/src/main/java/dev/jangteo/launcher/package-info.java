/** The one command: brings the shop up on one machine, shows it, and takes it down. */
@NullMarked
package dev.jangteo.launcher;

import org.jspecify.annotations.NullMarked;
