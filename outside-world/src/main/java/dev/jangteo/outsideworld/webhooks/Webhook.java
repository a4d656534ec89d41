package dev.jangteo.outsideworld.webhooks;

import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Traits;
import java.net.URI;

/**
 * One call to the shop.
 *
 * @param id the same in every attempt, and after a restart
 * @param faults where faults for it are scripted, and how they recognise it
 */
public record Webhook(String id, URI url, WebhookSecret secret, String body, FaultTarget faults, Traits traits) {}
