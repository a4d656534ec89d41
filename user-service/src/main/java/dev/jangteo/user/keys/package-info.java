/** The keys access tokens are signed with: made, published, replaced by age, and forgotten. */
@NullMarked
package dev.jangteo.user.keys;

import org.jspecify.annotations.NullMarked;
