package dev.jangteo.gateway.graphql;

import dev.jangteo.platform.security.CurrentCaller;
import dev.jangteo.platform.security.CurrentUser;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import io.micrometer.context.ContextRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Scalars, limits and the injected user of all GraphQL controllers. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    /** Fields are fetched on threads of their own: the caller's language and request go along, as does their login. */
    GraphQlConfiguration() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(new LocaleContextThreadLocalAccessor())
                .registerThreadLocalAccessor(new RequestAttributesThreadLocalAccessor());
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        var dateTime = GraphQLScalarType.newScalar()
                .name("DateTime")
                .coercing(new InstantScalar())
                .build();
        return wiring -> wiring.scalar(dateTime).scalar(ExtendedScalars.Date).scalar(ExtendedScalars.GraphQLLong);
    }

    @Bean
    Instrumentation maxDepth(GraphQlLimits limits) {
        return new MaxQueryDepthInstrumentation(limits.maxDepth());
    }

    @Bean
    Instrumentation maxComplexity(GraphQlLimits limits) {
        return new MaxQueryComplexityInstrumentation(limits.maxComplexity(), new QueryCost());
    }

    /** A query in an address would end up in logs: what isn't posted is told so, in our words. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> postOnly(@Value("${spring.graphql.http.path:/graphql}") String path) {
        return RouterFunctions.route(RequestPredicates.GET(path), request -> {
            throw new HttpRequestMethodNotSupportedException(request.method().name(), List.of("POST"));
        });
    }

    /** Injects {@link CurrentUser} as in web controllers. */
    @Bean
    HandlerMethodArgumentResolver currentUserInGraphQl() {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.hasParameterAnnotation(CurrentUser.class);
            }

            @Override
            public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
                return parameter.getParameterType() == Optional.class ? CurrentCaller.find() : CurrentCaller.require();
            }
        };
    }
}
