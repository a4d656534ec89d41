/** Customers and a small back office, who order, pay, cancel, send back, dispatch and inspect at a set rate. */
@NullMarked
package dev.jangteo.chaos.load;

import org.jspecify.annotations.NullMarked;
