package dev.jangteo.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** An example of every published type: the same on every run. */
final class Examples {
    private Examples() {}

    static Object of(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(of(list.getActualTypeArguments()[0], name));
        }
        var plain = (Class<?>) type;
        if (plain == String.class) {
            return text(name);
        } else if (plain == int.class) {
            return 2;
        } else if (plain == long.class) {
            return name.equals("amount") ? 12_900L : 1L;
        } else if (plain == double.class) {
            return 4.25;
        } else if (plain == boolean.class) {
            return true;
        } else if (plain == Instant.class) {
            return Instant.parse("2026-11-21T03:00:00Z");
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2026, 11, 24);
        } else if (plain == Currency.class) {
            return Currency.getInstance("KRW");
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain.isRecord()) {
            return Identifier.class.isAssignableFrom(plain) ? identifier(plain) : instance(plain);
        }
        throw new AssertionError("no example of " + type);
    }

    private static Object identifier(Class<?> type) {
        return create(type, type.getSimpleName().replace("Id", "").toLowerCase(Locale.ROOT) + "-1");
    }

    private static Object instance(Class<?> type) {
        return create(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(it -> of(it.getGenericType(), it.getName()))
                        .toArray());
    }

    private static Object create(Class<?> type, Object... values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no example of " + type, e);
        }
    }

    private static String text(String name) {
        return switch (name) {
            case "email" -> "minsu@example.com";
            case "name", "recipient" -> "김민수";
            case "phone" -> "01012345678";
            case "language" -> "ko";
            case "postalCode" -> "04524";
            case "line1" -> "서울특별시 중구 세종대로 110";
            case "options" -> "색상: 블랙";
            case "carrier" -> "hanjin";
            case "trackingNumber" -> "123456789011";
            case "trackingUrl" -> "https://tracking.example/123456789011";
            default -> "some " + name;
        };
    }
}
