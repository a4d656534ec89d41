/** What every request passes before it is looked at: size, origin, session. */
@NullMarked
package dev.jangteo.gateway.entry;

import org.jspecify.annotations.NullMarked;
