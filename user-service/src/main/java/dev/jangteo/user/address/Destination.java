package dev.jangteo.user.address;

import org.jspecify.annotations.Nullable;

/**
 * A place parcels can be sent to, with its fields checked.
 *
 * @param label what the user calls it: home, office
 * @param phone digits only
 * @param postalCode five digits
 */
public record Destination(
        @Nullable String label,
        String recipient,
        String phone,
        String postalCode,
        String line1,
        @Nullable String line2) {}
