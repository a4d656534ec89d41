package dev.jangteo.order;

import org.jspecify.annotations.Nullable;

/**
 * What was found when returned goods were looked at.
 *
 * @param resellable whether accepted goods can be sold again
 */
public record Inspection(
        boolean accepted, boolean resellable, @Nullable String note) {}
