/** Accounts, sessions and addresses in GraphQL. */
@NullMarked
package dev.jangteo.gateway.user;

import org.jspecify.annotations.NullMarked;
