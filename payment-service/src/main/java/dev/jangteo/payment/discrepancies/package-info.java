/** Where our books and the gateway's differ: found once, seen often, until they agree again or an admin has settled it. */
@NullMarked
package dev.jangteo.payment.discrepancies;

import org.jspecify.annotations.NullMarked;
