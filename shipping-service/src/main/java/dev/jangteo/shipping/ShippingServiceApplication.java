package dev.jangteo.shipping;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** Starts shipping-service. */
@SpringBootApplication
@EnableFeignClients
@ConfigurationPropertiesScan
public class ShippingServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(ShippingServiceApplication.class, args);
    }

    /** Where tracking numbers come from. */
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
