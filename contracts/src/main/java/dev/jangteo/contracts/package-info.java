/** The published language: what services tell one another, and the ids and money they tell it with. No Spring. */
@NullMarked
package dev.jangteo.contracts;

import org.jspecify.annotations.NullMarked;
