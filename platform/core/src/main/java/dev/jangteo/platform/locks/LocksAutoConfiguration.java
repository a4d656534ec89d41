package dev.jangteo.platform.locks;

import dev.jangteo.platform.web.ProblemSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Locks for services that have Redis; for the others, a plain word at start when they ask for one. */
@AutoConfiguration(afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
class LocksAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static LockAnnotations lockAnnotations(ObjectProvider<Locks> locks) {
        return new LockAnnotations(new LockInterceptor(locks::getObject));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(StringRedisTemplate.class)
    @ConditionalOnBean(StringRedisTemplate.class)
    static class OnRedis {
        @Bean
        Locks locks(
                StringRedisTemplate redis,
                @Value("${spring.application.name}") String service,
                Clock clock,
                MeterRegistry metrics) {
            var prefix = service.replace("-service", "") + ":lock:";
            return new Locks(new RedisLock(redis, prefix), new Outage(clock), metrics);
        }

        @Bean
        ProblemSource lockProblems() {
            return new LockProblems();
        }
    }
}
