package dev.jangteo.outsideworld;

import java.time.Clock;
import java.time.ZoneOffset;
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

    /** Milliseconds, as partners write them in JSON. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Secrets secrets(Environment environment) {
        return Secrets.from(environment);
    }
}
