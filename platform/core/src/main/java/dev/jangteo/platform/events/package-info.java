/** Events leave atomically with the state they tell of, and arrive at least once: outbox, relay, sweeper, reader. */
@NullMarked
package dev.jangteo.platform.events;

import org.jspecify.annotations.NullMarked;
