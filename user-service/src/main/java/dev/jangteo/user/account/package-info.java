/** An account from sign-up on: its e-mail address and proof of it, password, profile, roles and standing. */
@NullMarked
package dev.jangteo.user.account;

import org.jspecify.annotations.NullMarked;
