/** Where a user has parcels sent, one address being the default. */
@NullMarked
package dev.jangteo.user.address;

import org.jspecify.annotations.NullMarked;
