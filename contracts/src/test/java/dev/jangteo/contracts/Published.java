package dev.jangteo.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is published, read off the sealed interfaces and their source. */
final class Published {
    private static final Path SOURCE = Path.of("src/main/java/dev/jangteo/contracts");

    private Published() {}

    static List<Class<?>> families() {
        return List.of(DomainEvent.class.getPermittedSubclasses());
    }

    static List<Class<?>> events(Class<?> family) {
        return List.of(family.getPermittedSubclasses());
    }

    static Stream<Class<?>> allEvents() {
        return families().stream().flatMap(it -> events(it).stream());
    }

    static String topic(Class<?> family) {
        try {
            return (String) family.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(family + " names no TOPIC", e);
        }
    }

    static List<RecordComponent> fields(Class<?> event) {
        return Arrays.asList(event.getRecordComponents());
    }

    static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The summary of the type's Javadoc. */
    static String summary(Class<?> type) {
        var file = type;
        while (file.getDeclaringClass() != null) {
            file = file.getDeclaringClass();
        }
        try {
            var source = Files.readString(SOURCE.resolve(file.getSimpleName() + ".java"));
            var declaration = Pattern.compile("(record|interface) " + type.getSimpleName() + "\\b")
                    .matcher(source);
            if (!declaration.find()) {
                throw new AssertionError(type + " is not declared in " + file.getSimpleName());
            }
            var before = source.substring(0, declaration.start());
            var comment = before.substring(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"));
            var text = comment.replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            text = text.replaceAll("\\{@code ([^}]*)}", "`$1`").strip();
            var tags = text.indexOf(" @param");
            return tags < 0 ? text : text.substring(0, tags).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
