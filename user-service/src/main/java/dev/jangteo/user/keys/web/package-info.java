/** The public half of the keys, for everyone who verifies tokens. */
@NullMarked
package dev.jangteo.user.keys.web;

import org.jspecify.annotations.NullMarked;
