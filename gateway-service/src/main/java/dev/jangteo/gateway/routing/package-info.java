/** Which service answers which path, and how long anyone waits for it. */
@NullMarked
package dev.jangteo.gateway.routing;

import org.jspecify.annotations.NullMarked;
