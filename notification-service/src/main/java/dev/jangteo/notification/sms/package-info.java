/** Text messages, by the provider's API. */
@NullMarked
package dev.jangteo.notification.sms;

import org.jspecify.annotations.NullMarked;
