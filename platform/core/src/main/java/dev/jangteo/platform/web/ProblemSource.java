package dev.jangteo.platform.web;

import org.jspecify.annotations.Nullable;

/** Knows some failures by name; a bean of this type extends what {@link Problems} can tell callers. */
@FunctionalInterface
public interface ProblemSource {

    /** The problem this failure is to a caller, or null when it isn't one of ours. */
    @Nullable
    Problem problemOf(Throwable failure);
}
