/** What is to go wrong, and in which order: the same seed, the same plan. */
@NullMarked
package dev.jangteo.chaos.plan;

import org.jspecify.annotations.NullMarked;
