package dev.jangteo.cart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

@SpringBootApplication
@EnableFeignClients
@ConfigurationPropertiesScan
class CartServiceApplication {
    static void main(String[] arguments) {
        SpringApplication.run(CartServiceApplication.class, arguments);
    }
}
