/** Parcels: one prepared for every confirmed order, dispatched by an admin, scanned by the courier until it arrives. */
@NullMarked
package dev.jangteo.shipping;

import org.jspecify.annotations.NullMarked;
