package dev.jangteo.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class WithoutStoreTests {
    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(WebMvcAutoConfiguration.class, IdempotencyAutoConfiguration.class));

    @Test
    void a_service_without_mongodb_may_not_promise_to_carry_out_once() {
        service.withBean(Promising.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Promising#pay")
                        .hasMessageContaining("spring-boot-starter-data-mongodb"));
    }

    @Test
    void a_service_without_mongodb_that_promises_nothing_starts() {
        service.withBean(Plain.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Claims.class));
    }

    @RestController
    static class Promising {
        @Idempotent(required = false)
        @PostMapping("/payments")
        String pay() {
            return "paid";
        }
    }

    @RestController
    static class Plain {
        @PostMapping("/payments")
        String pay() {
            return "paid";
        }
    }
}
