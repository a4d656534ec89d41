package dev.jangteo.platform.web;

import dev.jangteo.contracts.Identifier;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads ids from paths and parameters; every id is a record of one string. */
final class StringToIdentifier implements ConverterFactory<String, Identifier> {

    @Override
    public <T extends Identifier> Converter<String, T> getConverter(Class<T> type) {
        var constructor = constructor(type);
        return text -> create(constructor, type, text);
    }

    private static MethodHandle constructor(Class<?> type) {
        try {
            return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record of one string", e);
        }
    }

    private static <T> T create(MethodHandle constructor, Class<T> type, String text) {
        try {
            return type.cast(constructor.invoke(text));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
