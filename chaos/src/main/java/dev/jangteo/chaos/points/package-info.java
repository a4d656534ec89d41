/** The places where a service can be made to crash: every space between two writes of the pipeline. */
@NullMarked
package dev.jangteo.chaos.points;

import org.jspecify.annotations.NullMarked;
