/** Where mails and text messages end up, to be read by people and by tests. */
@NullMarked
package dev.jangteo.outsideworld.inbox;

import org.jspecify.annotations.NullMarked;
