package dev.jangteo.order;

import dev.jangteo.platform.web.Forbidden;

/** Nobody else says for the customer that the goods are kept. */
public final class OnlyTheCustomer extends Forbidden {
    public OnlyTheCustomer() {
        super("forbidden");
    }
}
