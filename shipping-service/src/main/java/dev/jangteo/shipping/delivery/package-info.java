/** When a parcel will arrive: business days, public holidays, the depot's cut-off, and how remote the address is. */
@NullMarked
package dev.jangteo.shipping.delivery;

import org.jspecify.annotations.NullMarked;
