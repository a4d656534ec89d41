/** Who a caller is: accounts, sessions, the keys that sign them, and address books. */
@NullMarked
package dev.jangteo.user;

import org.jspecify.annotations.NullMarked;
