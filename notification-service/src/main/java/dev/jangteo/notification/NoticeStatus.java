package dev.jangteo.notification;

/** Where a notice stands. */
public enum NoticeStatus {
    /** Written down, to be sent now. */
    PENDING,
    /** We don't know yet how to reach the user; sent as soon as we do. */
    AWAITING_CONTACT,
    /** The last try came to nothing; there will be another. */
    FAILED,
    /** Handed to the mail server or text message provider. */
    SENT,
    /** Not to be sent: the user has no address for this channel, or the notice has lost its point. */
    SKIPPED,
    /** Given up after many tries. */
    DEAD
}
