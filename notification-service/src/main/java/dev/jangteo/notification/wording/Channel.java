package dev.jangteo.notification.wording;

/** By what a notice travels. */
public enum Channel {
    EMAIL,
    SMS
}
