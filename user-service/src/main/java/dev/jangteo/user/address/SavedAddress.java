package dev.jangteo.user.address;

/** An entry of an address book. */
public record SavedAddress(String id, Destination destination) {}
