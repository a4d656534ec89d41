/** The SMS provider, in Solapi's words. */
@NullMarked
package dev.jangteo.outsideworld.sms;

import org.jspecify.annotations.NullMarked;
