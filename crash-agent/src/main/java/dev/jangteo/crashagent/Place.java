package dev.jangteo.crashagent;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a JVM is to end: at the first instruction of a method, or when it has done its work and returns. A method that
 * throws has not done its work.
 *
 * @param type the class's name, as {@link Class#getName()} gives it
 * @param parameters simple names of the parameters' types; null: every method of that name
 */
public record Place(String type, String method, @Nullable List<String> parameters, Moment moment) {

    /** On which side of a method's work. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private static final Pattern FORM = Pattern.compile("(before|after) ([\\w.$]+)#([\\w$]+)(?:\\(([\\w, ]*)\\))?");

    /** Reads {@code after dev.jangteo.order.Orders#insert}, or, of overloads, {@code before …#on(OrderCreated)}. */
    public static Place parse(String text) {
        var read = FORM.matcher(text);
        if (!read.matches()) {
            throw new IllegalArgumentException("not a place: " + text);
        }
        var moment = read.group(1).equals("before") ? Moment.BEFORE : Moment.AFTER;
        return new Place(read.group(2), read.group(3), parameters(read.group(4)), moment);
    }

    private static @Nullable List<String> parameters(@Nullable String list) {
        if (list == null) {
            return null;
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        var types = parameters == null ? "" : "(" + String.join(", ", parameters) + ")";
        return (moment == Moment.BEFORE ? "before " : "after ") + type + "#" + method + types;
    }
}
