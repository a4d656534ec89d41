/** What the gateway calls us with: each call once. */
@NullMarked
package dev.jangteo.payment.webhooks;

import org.jspecify.annotations.NullMarked;
