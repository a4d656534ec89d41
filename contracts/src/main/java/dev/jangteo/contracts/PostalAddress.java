package dev.jangteo.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes.
 *
 * @param recipient who takes it in
 * @param phone digits with optional hyphens, as given
 * @param postalCode the five digits of the Korean road-name address system
 * @param line1 road-name address
 * @param line2 building, floor, door
 */
public record PostalAddress(
        String recipient,
        String phone,
        String postalCode,
        String line1,
        @Nullable String line2) {}
