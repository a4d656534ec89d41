package dev.jangteo.user.admin;

import dev.jangteo.contracts.UserId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Noted before an account changes in a way that ends its sessions, removed when they are ended. */
@Document("sessionEndings")
record SessionEnding(@Id String id, UserId user, Instant notedAt) {}
