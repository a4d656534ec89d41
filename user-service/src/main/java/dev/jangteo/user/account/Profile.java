package dev.jangteo.user.account;

import org.jspecify.annotations.Nullable;

/**
 * What owners say of themselves.
 *
 * @param phone where text messages go, digits only
 */
public record Profile(String name, @Nullable String phone, Language language) {}
