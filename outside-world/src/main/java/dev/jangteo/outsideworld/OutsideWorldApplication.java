package dev.jangteo.outsideworld;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Payment gateway, courier, SMS provider and mail inbox in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class OutsideWorldApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(OutsideWorldApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Secrets secrets(Environment environment) {
        return Secrets.from(environment);
    }
}
