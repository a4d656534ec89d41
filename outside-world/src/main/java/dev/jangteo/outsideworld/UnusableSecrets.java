package dev.jangteo.outsideworld;

/** A secret is missing or malformed; says which variable, never its value. */
final class UnusableSecrets extends RuntimeException {
    UnusableSecrets(String message) {
        super(message);
    }
}
