package dev.jangteo.platform.web.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Operations carried out once a key, in services with MongoDB; a plain word at start to the others. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoOperations.class)
    @ConditionalOnBean(MongoOperations.class)
    @EnableConfigurationProperties(IdempotencyProperties.class)
    static class WithStore {
        /** Behind the security filters: a stranger's body isn't worth reading. */
        private static final int AFTER_SECURITY = Ordered.LOWEST_PRECEDENCE - 100;

        @Bean
        Claims idempotencyClaims(MongoOperations mongo, Clock clock, IdempotencyProperties properties) {
            return new Claims(mongo, clock, properties);
        }

        @Bean
        ClaimSweeper idempotencySweeper(Claims claims) {
            return new ClaimSweeper(claims);
        }

        @Bean
        FilterRegistrationBean<KeyedRequests> keyedRequests(IdempotencyProperties properties) {
            var filter = new FilterRegistrationBean<>(new KeyedRequests(properties.maxRequest()));
            filter.setOrder(AFTER_SECURITY);
            return filter;
        }

        @Bean
        WebMvcConfigurer idempotentOperations(Claims claims, IdempotencyProperties properties, MeterRegistry metrics) {
            var interceptor = new IdempotencyInterceptor(claims, properties.maxAnswer(), metrics);
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(interceptor);
                }

                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new RequestNameResolver());
                }
            };
        }

        @Bean
        IdempotencyInApi idempotencyInApi() {
            return new IdempotencyInApi();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(type = "org.springframework.data.mongodb.core.MongoOperations")
    static class WithoutStore {
        @Bean
        StoreRequired idempotencyStoreRequired(ObjectProvider<RequestMappingHandlerMapping> mappings) {
            return new StoreRequired(mappings);
        }
    }
}
