package dev.jangteo.platform.web;

/** The cursor isn't one this list gave out. Thrown too by whoever finds its keys to be no keys of that list. */
public final class InvalidCursor extends BadRequest {
    public InvalidCursor() {
        super("invalid-cursor");
        var _ = at("after");
    }
}
