/** E-mail, by SMTP. */
@NullMarked
package dev.jangteo.notification.mail;

import org.jspecify.annotations.NullMarked;
