package dev.jangteo.platform.web;

import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems, languages and ids of every service with a web door. */
@AutoConfiguration(
        before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebAutoConfiguration {

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        return new ProblemMessages(resources);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.KOREAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.KOREAN);
        return resolver;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProblemSource requestProblems() {
        return new RequestProblems();
    }

    @Bean
    Problems problems(
            ObjectProvider<ProblemSource> sources, MessageSource messageSource, ObjectProvider<Tracer> tracer) {
        return new Problems(sources.orderedStream().toList(), messageSource, tracer::getIfAvailable);
    }

    @Bean
    ProblemHandler problemHandler(Problems problems) {
        return new ProblemHandler(problems);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, LocaleResolver localeResolver, JsonMapper json) {
        return new ProblemWriter(problems, localeResolver, json);
    }

    @Bean
    ContainerErrors containerErrors(ProblemWriter writer) {
        return new ContainerErrors(writer);
    }

    @Bean
    ProblemSource containerProblems() {
        return new ContainerProblems();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(ProblemWriter writer) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerRefusals(writer)));
    }

    @Bean
    WebMvcConfigurer identifiersInPaths() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new StringToIdentifier());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OptimisticLockingFailureException.class)
    static class Stores {
        @Bean
        ProblemSource storeProblems() {
            return new StoreProblems();
        }
    }
}
