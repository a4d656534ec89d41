/** What a user was told. */
@NullMarked
package dev.jangteo.notification.web;

import org.jspecify.annotations.NullMarked;
