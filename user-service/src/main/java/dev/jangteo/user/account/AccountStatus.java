package dev.jangteo.user.account;

/** The standing of an account. Only an active one may log in. */
public enum AccountStatus {
    ACTIVE,
    /** Unused for long; its owner or an administrator wakes it. */
    DORMANT,
    /** Barred by an administrator. */
    SUSPENDED,
    /** Given up by its owner. */
    WITHDRAWN
}
