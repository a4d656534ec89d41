package dev.jangteo.payment.portone;

/** How the gateway took the wish to give money back. Whether it did is read from its books all the same. */
public sealed interface CancelAnswer {

    /** Done, or taken on. */
    record Taken() implements CancelAnswer {}

    /** The books moved since they were read: read them again. */
    record BooksMoved() implements CancelAnswer {}

    /** The bank behind the gateway refused. It may do it another time. */
    record RefusedByBank(String words) implements CancelAnswer {}

    /** The gateway will never do this. */
    record RefusedForGood(String words) implements CancelAnswer {}
}
