/** Load through the gateway of a shop of its own; figures go into reports, never into tests. */
@NullMarked
package dev.jangteo.benchmarks;

import org.jspecify.annotations.NullMarked;
