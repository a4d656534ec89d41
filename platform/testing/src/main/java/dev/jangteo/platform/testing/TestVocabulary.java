package dev.jangteo.platform.testing;

import dev.jangteo.platform.events.EventSender;
import dev.jangteo.platform.security.ServiceTokens;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The beans a {@link ServiceTest} injects. */
@TestConfiguration(proxyBeanMethods = false)
class TestVocabulary {

    @Bean
    Clockwork clock() {
        return new Clockwork();
    }

    @Bean
    Tokens tokens(Clock clock, ServiceTokens services) {
        return new Tokens(clock, services);
    }

    @Bean
    Http http(Environment environment) {
        var client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        return new Http(
                client,
                () -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"),
                Map.of("Accept-Language", "en"));
    }

    @Bean
    Peers peers() {
        return Peers.INSTANCE;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.cloud.stream.binder.Binder")
    static class WithTopics {
        @Bean
        Topics topics(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, EventSender sender) {
            return new Topics(bootstrapServers, sender);
        }
    }
}
