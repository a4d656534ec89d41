package dev.jangteo.platform.security;

/** What a user may be in the shop. */
public enum Role {
    CUSTOMER,
    AGENT,
    ADMIN;

    String authority() {
        return "ROLE_" + name();
    }
}
