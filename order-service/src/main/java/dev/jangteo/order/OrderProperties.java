package dev.jangteo.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param paymentDeadline how long an order waits for its payment
 * @param terms what a paid order waits for, and how long
 */
@ConfigurationProperties("jangteo.order")
record OrderProperties(Duration paymentDeadline, Terms terms) {}
