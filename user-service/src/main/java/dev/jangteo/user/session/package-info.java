/** Logging in and staying logged in: attempts, locks, sessions in Redis, rotating refresh tokens. */
@NullMarked
package dev.jangteo.user.session;

import org.jspecify.annotations.NullMarked;
