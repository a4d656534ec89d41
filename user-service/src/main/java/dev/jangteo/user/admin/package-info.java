/** What administrators do to accounts, and how the first of them comes to be. */
@NullMarked
package dev.jangteo.user.admin;

import org.jspecify.annotations.NullMarked;
