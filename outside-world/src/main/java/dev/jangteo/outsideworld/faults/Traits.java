package dev.jangteo.outsideworld.faults;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a scripted fault can recognise a request. */
public final class Traits {
    private final Map<String, String> values = new HashMap<>();

    private Traits() {}

    public static Traits of(String key, @Nullable String value) {
        return new Traits().and(key, value);
    }

    public Traits and(String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
        return this;
    }

    boolean match(Map<String, String> wanted) {
        return values.entrySet().containsAll(wanted.entrySet());
    }
}
