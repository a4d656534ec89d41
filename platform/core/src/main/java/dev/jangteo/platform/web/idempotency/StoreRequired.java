package dev.jangteo.platform.web.idempotency;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps a service from starting whose operations are {@link Idempotent} while it has nowhere to store answers. */
final class StoreRequired implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    StoreRequired(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .flatMap(it -> it.getHandlerMethods().values().stream())
                .filter(it -> it.hasMethodAnnotation(Idempotent.class))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalStateException(
                            "%s is @Idempotent, but this service has no MongoDB to keep answers in: it needs spring-boot-starter-data-mongodb"
                                    .formatted(it));
                });
    }
}
