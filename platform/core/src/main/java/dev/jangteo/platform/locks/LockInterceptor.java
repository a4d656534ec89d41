package dev.jangteo.platform.locks;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/** Takes the lock before a call and gives it back after. */
final class LockInterceptor implements MethodInterceptor {
    private final Supplier<Locks> locks;
    private final Map<Method, LockedMethod> methods = new ConcurrentHashMap<>();

    LockInterceptor(Supplier<Locks> locks) {
        this.locks = locks;
    }

    /** Reads a method's annotation ahead of its first call, so that its faults are found at start. */
    void prepare(Method method) {
        methods.computeIfAbsent(method, LockedMethod::of);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var target = call.getThis();
        var method = AopUtils.getMostSpecificMethod(call.getMethod(), target == null ? null : target.getClass());
        var locked = methods.computeIfAbsent(method, LockedMethod::of);
        var key = locked.key().of(target, call.getArguments());
        return locks.get().<@Nullable Object>holding(key, locked.waitFor(), locked.lease(), call::proceed);
    }
}
