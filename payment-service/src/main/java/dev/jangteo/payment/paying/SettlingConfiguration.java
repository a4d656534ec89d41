package dev.jangteo.payment.paying;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;

/** The threads that wait for the gateway, so that no listener does. */
@Configuration(proxyBeanMethods = false)
class SettlingConfiguration {
    static final String WORKERS = "settlingWorkers";

    private static final int AT_ONCE = 64;
    private static final long LET_THEM_FINISH_MILLIS = 8_000;

    @Bean(name = WORKERS, defaultCandidate = false)
    AsyncTaskExecutor settlingWorkers() {
        var workers = new SimpleAsyncTaskExecutor("settling-");
        workers.setVirtualThreads(true);
        workers.setTaskDecorator(new ContextPropagatingTaskDecorator());
        workers.setConcurrencyLimit(AT_ONCE);
        workers.setRejectTasksWhenLimitReached(true);
        workers.setTaskTerminationTimeout(LET_THEM_FINISH_MILLIS);
        return workers;
    }
}
