/** Goes through the gateway's books and ours, side by side, and writes down where they differ. */
@NullMarked
package dev.jangteo.payment.reconciling;

import org.jspecify.annotations.NullMarked;
