@NullMarked
package dev.jangteo.benchmarks.search;

import org.jspecify.annotations.NullMarked;
