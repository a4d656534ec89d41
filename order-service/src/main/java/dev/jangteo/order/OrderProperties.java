package dev.jangteo.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param paymentDeadline how long an order waits for its payment
 */
@ConfigurationProperties("jangteo.order")
record OrderProperties(Duration paymentDeadline) {}
