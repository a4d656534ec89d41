/** What parcels need of orders: leave to go. */
@NullMarked
package dev.jangteo.shipping.order;

import org.jspecify.annotations.NullMarked;
