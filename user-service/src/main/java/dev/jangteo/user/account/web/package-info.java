/** Profile and e-mail verification over HTTP. */
@NullMarked
package dev.jangteo.user.account.web;

import org.jspecify.annotations.NullMarked;
