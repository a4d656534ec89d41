package dev.jangteo.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is neither events, nor data, nor web: the clock all time comes from, and the scheduler of the sweepers. */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
class PlatformAutoConfiguration {
    /** More than any service has. */
    private static final int TASKS = 32;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * A thread for each task: the one Spring Boot gives to virtual threads runs all tasks of a fixed delay in turn, and
     * starts no other meanwhile, so that a long one holds up every deadline. They are no virtual threads: a task that
     * computes would keep requests from a carrier.
     */
    @Bean
    @ConditionalOnMissingBean
    TaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(TASKS).build();
    }
}
