package dev.jangteo.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulingTests {
    private static final int TIMES = 5;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PlatformAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
            .withPropertyValues("spring.threads.virtual.enabled=true")
            .withBean(Tasks.class);

    /** One that does not end, and two that have to go on. */
    static class Tasks {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        final CountDownLatch byRate = new CountDownLatch(TIMES);
        final CountDownLatch byDelay = new CountDownLatch(TIMES);

        @Scheduled(fixedDelay = 10)
        void work() throws InterruptedException {
            begun.countDown();
            end.await();
        }

        @Scheduled(fixedRate = 10)
        void followByRate() throws InterruptedException {
            begun.await();
            byRate.countDown();
        }

        @Scheduled(fixedDelay = 10)
        void followByDelay() throws InterruptedException {
            begun.await();
            byDelay.countDown();
        }
    }

    @Test
    void a_task_that_takes_long_holds_up_no_other() {
        service.run(context -> {
            var tasks = context.getBean(Tasks.class);

            assertThat(tasks.byRate.await(10, SECONDS)).isTrue();
            assertThat(tasks.byDelay.await(10, SECONDS)).isTrue();
            tasks.end.countDown();
        });
    }
}
