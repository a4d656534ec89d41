package dev.jangteo.user.account;

import dev.jangteo.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who barred an account, when and why. */
public record Suspension(UserId by, Instant at, @Nullable String reason) {}
