/** How users are reached, as user-service last told. */
@NullMarked
package dev.jangteo.notification.contact;

import org.jspecify.annotations.NullMarked;
