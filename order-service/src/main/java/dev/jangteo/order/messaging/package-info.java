/** What order-service hears from the others. */
@NullMarked
package dev.jangteo.order.messaging;

import org.jspecify.annotations.NullMarked;
