package dev.jangteo.order.web;

import dev.jangteo.platform.web.Forbidden;

/** Nobody else says for the customer that the goods are kept. */
final class OnlyTheCustomer extends Forbidden {
    OnlyTheCustomer() {
        super("forbidden");
    }
}
