/**
 * Locks that threads and instances share through Redis, to save work that would be thrown away. What is right is
 * decided by the version of the document that is written, never by a lock.
 */
@NullMarked
package dev.jangteo.platform.locks;

import org.jspecify.annotations.NullMarked;
