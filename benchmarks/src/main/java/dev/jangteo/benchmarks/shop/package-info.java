/** The shop a benchmark loads. */
@NullMarked
package dev.jangteo.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
