package dev.jangteo.platform.locks;

import java.lang.reflect.Method;
import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;

/** Puts the lock around the methods that are {@link DistributedLock}, and says at start which of them can't be. */
final class LockAnnotations extends AbstractBeanFactoryAwareAdvisingPostProcessor {
    private final LockInterceptor interceptor;
    private boolean usable;

    LockAnnotations(LockInterceptor interceptor) {
        this.interceptor = interceptor;
        this.advisor = new DefaultPointcutAdvisor(new LockedMethods(), interceptor);
        setProxyTargetClass(true);
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        super.setBeanFactory(beanFactory);
        usable = beanFactory instanceof ListableBeanFactory it
                && it.getBeanNamesForType(Locks.class, true, false).length > 0;
    }

    @Override
    protected boolean isEligible(Class<?> type) {
        var eligible = super.isEligible(type);
        if (eligible) {
            check(type);
        }
        return eligible;
    }

    private void check(Class<?> type) {
        var locked = MethodIntrospector.selectMethods(type, LockedMethod::is);
        if (!locked.isEmpty() && !usable) {
            throw new IllegalStateException(
                    "%s is @DistributedLock, but this service has no locks: it needs spring-boot-starter-data-redis"
                            .formatted(locked.iterator().next()));
        }
        locked.forEach(interceptor::prepare);
    }

    private static final class LockedMethods extends StaticMethodMatcherPointcut {
        @Override
        public boolean matches(Method method, Class<?> type) {
            return LockedMethod.is(method);
        }
    }
}
