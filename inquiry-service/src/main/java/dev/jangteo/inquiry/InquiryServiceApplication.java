package dev.jangteo.inquiry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class InquiryServiceApplication {
    static void main(String[] arguments) {
        SpringApplication.run(InquiryServiceApplication.class, arguments);
    }
}
