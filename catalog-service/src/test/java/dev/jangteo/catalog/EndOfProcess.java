package dev.jangteo.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The end of the process just before its n-th write to any of the stores it is put into. */
public final class EndOfProcess extends RuntimeException {
    private int writesLeft;

    private EndOfProcess(int writesLeft) {
        this.writesLeft = writesLeft;
    }

    public static EndOfProcess beforeWrite(int number) {
        return new EndOfProcess(number - 1);
    }

    public <T> T in(Class<T> repository, T real) {
        return repository.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {repository}, (_, method, arguments) -> {
                    if (method.getName().equals("save") && writesLeft-- == 0) {
                        throw this;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
