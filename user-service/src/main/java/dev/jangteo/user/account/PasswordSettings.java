package dev.jangteo.user.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bcryptCost binary logarithm of the rounds: 10 takes 68 ms of a core when measured. Raised, older hashes are
 *     replaced as their owners log in
 */
@ConfigurationProperties("user.password")
record PasswordSettings(@DefaultValue("10") int bcryptCost) {}
