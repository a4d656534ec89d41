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
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;

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
