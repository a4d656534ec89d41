/** The generator of the demo shop. */
@NullMarked
package dev.jangteo.launcher.demo;

import org.jspecify.annotations.NullMarked;
