/** What this service hears. */
@NullMarked
package dev.jangteo.shipping.messaging;

import org.jspecify.annotations.NullMarked;
