/** The servers, run for real. */
@NullMarked
package dev.jangteo.platform.servers;

import org.jspecify.annotations.NullMarked;
