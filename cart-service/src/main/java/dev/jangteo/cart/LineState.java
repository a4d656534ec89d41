package dev.jangteo.cart;

/** How a line stands against the catalogue now. */
public enum LineState {
    OK,
    /** It can be ordered, at another price than when it was put in. */
    PRICE_CHANGED,
    SOLD_OUT,
    /** Some units are left, fewer than the line holds. */
    INSUFFICIENT,
    /** No longer on sale. */
    WITHDRAWN;

    public boolean orderable() {
        return this == OK || this == PRICE_CHANGED;
    }
}
