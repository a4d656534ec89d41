/** What this service hears, and which notices follow from it. */
@NullMarked
package dev.jangteo.notification.messaging;

import org.jspecify.annotations.NullMarked;
