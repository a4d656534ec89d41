/** What this service hears on Kafka. */
@NullMarked
package dev.jangteo.payment.messaging;

import org.jspecify.annotations.NullMarked;
