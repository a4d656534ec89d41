package dev.jangteo.platform.locks;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** A method with its {@link DistributedLock} read. */
record LockedMethod(LockKey key, Duration waitFor, Duration lease) {

    static boolean is(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, DistributedLock.class);
    }

    /**
     * Reads the annotation, once a method.
     *
     * @throws IllegalStateException when the annotation says what can't be, or sits where no proxy sees it
     */
    static LockedMethod of(Method method) {
        var terms = AnnotatedElementUtils.findMergedAnnotation(method, DistributedLock.class);
        if (terms == null) {
            throw new IllegalStateException(method + " has no @DistributedLock");
        }
        if ((method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) != 0) {
            throw new IllegalStateException(
                    "@DistributedLock on %s would do nothing: a private, static or final method".formatted(method)
                            + " isn't called through the bean");
        }
        return new LockedMethod(
                LockKey.of(method, terms.key()),
                duration(method, "waitFor", terms.waitFor(), Duration.ZERO),
                duration(method, "lease", terms.lease(), Duration.ofMillis(1)));
    }

    private static Duration duration(Method method, String name, String text, Duration least) {
        try {
            var duration = DurationStyle.detectAndParse(text);
            if (duration.compareTo(least) >= 0) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(wrong(method, name, text), e);
        }
        throw new IllegalStateException(wrong(method, name, text));
    }

    private static String wrong(Method method, String name, String text) {
        return "%s = \"%s\" of @DistributedLock on %s is no such time".formatted(name, text, method);
    }
}
