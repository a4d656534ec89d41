package dev.jangteo.platform.data;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How soon a store that was away is found again. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
class StoreConnectionsAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ClientResources.class, ClientResourcesBuilderCustomizer.class})
    static class Redis {
        private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

        /** By itself the client looks less and less often, at last every 30 seconds. */
        @Bean
        ClientResourcesBuilderCustomizer reconnectsSoon() {
            return resources ->
                    resources.reconnectDelay(Delay.exponential(Duration.ZERO, LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS));
        }
    }
}
