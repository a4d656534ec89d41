package dev.jangteo.cart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param forgetAfter a cart nobody looked at or changed for this long is forgotten */
@ConfigurationProperties("jangteo.cart")
record CartProperties(@DefaultValue("30d") Duration forgetAfter) {}
