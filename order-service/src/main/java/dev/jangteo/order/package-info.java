/** The order: its lifecycle is the process manager that payment, stock and shipping react to. */
@NullMarked
package dev.jangteo.order;

import org.jspecify.annotations.NullMarked;
