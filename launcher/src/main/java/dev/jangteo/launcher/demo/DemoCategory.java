package dev.jangteo.launcher.demo;

import org.jspecify.annotations.Nullable;

/** A node of the category tree; none above it means a department. */
public record DemoCategory(String id, String name, @Nullable String parentId) {}
