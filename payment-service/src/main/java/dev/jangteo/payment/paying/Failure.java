package dev.jangteo.payment.paying;

import dev.jangteo.contracts.PaymentEvent.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt to pay came to nothing.
 *
 * @param gatewayMessage the gateway's own words, for agents
 */
public record Failure(FailureCode code, @Nullable String gatewayMessage) {}
