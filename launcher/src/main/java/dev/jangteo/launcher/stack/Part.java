package dev.jangteo.launcher.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process of the stack.
 *
 * @param needs parts that must be healthy before this one starts
 * @param command made when it starts: it may have to unpack something first
 */
record Part(
        String name,
        int port,
        Set<String> needs,
        Supplier<List<String>> command,
        Map<String, String> environment,
        BooleanSupplier healthy) {}
