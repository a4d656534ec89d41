/** REST: customers, the gateway's webhook, and other services. */
@NullMarked
package dev.jangteo.payment.web;

import org.jspecify.annotations.NullMarked;
