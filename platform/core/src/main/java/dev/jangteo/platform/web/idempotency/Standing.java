package dev.jangteo.platform.web.idempotency;

/** How things are with a request, seen when it comes in. */
sealed interface Standing {
    /** Ours to carry out. */
    record Ours(RequestName name, String owner) implements Standing {}

    /** Carried out before. */
    record Answered(StoredAnswer answer) implements Standing {}

    /** Somebody else is at it. */
    record InProgress() implements Standing {}

    /** Its key named another request. */
    record Different() implements Standing {}
}
