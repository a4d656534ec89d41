package dev.jangteo.user.admin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who administers a shop that has no administrator yet; empty where nobody is to be made one.
 *
 * @param email also the name to log in by
 * @param password to be changed by its owner; not checked for strength, the operator chose it
 */
@ConfigurationProperties("user.first-admin")
record FirstAdminSettings(
        @DefaultValue("") String email, @DefaultValue("") String password) {
    boolean isGiven() {
        return !email.isBlank() && !password.isBlank();
    }

    @Override
    public String toString() {
        return "FirstAdminSettings[email=" + email + "]";
    }
}
