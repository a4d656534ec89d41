/** How well and how fast the shop's search answers: judged queries, and load through the gateway. */
@NullMarked
package dev.jangteo.benchmarks.search;

import org.jspecify.annotations.NullMarked;
