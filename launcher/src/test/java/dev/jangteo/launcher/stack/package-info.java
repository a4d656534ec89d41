/** The stack, with stand-ins for the services' jars. */
@NullMarked
package dev.jangteo.launcher.stack;

import org.jspecify.annotations.NullMarked;
