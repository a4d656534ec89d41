/** How a service asks its peers: who it says it is, how long it waits, what it makes of their answers. */
@NullMarked
package dev.jangteo.platform.clients;

import org.jspecify.annotations.NullMarked;
