/** Who is calling: access tokens of users, tokens between services, and which paths want which. */
@NullMarked
package dev.jangteo.platform.security;

import org.jspecify.annotations.NullMarked;
