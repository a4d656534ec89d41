/** Sign-up, login, refresh and logout over HTTP. */
@NullMarked
package dev.jangteo.user.session.web;

import org.jspecify.annotations.NullMarked;
