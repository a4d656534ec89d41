/** The address book over HTTP. */
@NullMarked
package dev.jangteo.user.address.web;

import org.jspecify.annotations.NullMarked;
