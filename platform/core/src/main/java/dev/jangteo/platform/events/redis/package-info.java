/** The outbox of aggregates that live in Redis: one Lua script changes them and appends what is to be told. */
@NullMarked
package dev.jangteo.platform.events.redis;

import org.jspecify.annotations.NullMarked;
