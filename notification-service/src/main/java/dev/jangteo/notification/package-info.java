/** Notices to customers: each written down once for an event and a channel, then sent, and sent again until it arrives. */
@NullMarked
package dev.jangteo.notification;

import org.jspecify.annotations.NullMarked;
