/** Customers' wishes to be told when something sold out can be bought again. */
@NullMarked
package dev.jangteo.catalog.alert;

import org.jspecify.annotations.NullMarked;
