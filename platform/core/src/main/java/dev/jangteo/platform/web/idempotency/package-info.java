/** The same request sent twice is carried out once: claims, stored answers, and names to derive ids from. */
@NullMarked
package dev.jangteo.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
