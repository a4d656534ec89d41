/** The shop under test as those outside it see it: its door, its topics, its partners. */
@NullMarked
package dev.jangteo.chaos.shop;

import org.jspecify.annotations.NullMarked;
