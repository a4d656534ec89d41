package dev.jangteo.outsideworld;

import dev.jangteo.outsideworld.webhooks.WebhookSecret;
import java.util.List;
import org.springframework.core.env.Environment;

/** What the shop shares with its partners. Read from the environment only; there are no defaults. */
public record Secrets(
        String portOneApi,
        WebhookSecret portOneWebhook,
        String courierApiKey,
        WebhookSecret courierWebhook,
        String smsApiKey,
        String smsApiSecret) {
    private static final String REMEDY = "Set these environment variables to the values the shop's services have.";
    private static final List<String> VARIABLES = List.of(
            "PORTONE_API_SECRET",
            "PORTONE_WEBHOOK_SECRET",
            "COURIER_API_KEY",
            "COURIER_WEBHOOK_SECRET",
            "SMS_API_KEY",
            "SMS_API_SECRET");

    static Secrets from(Environment environment) {
        List<String> missing = VARIABLES.stream()
                .filter(name -> environment.getProperty(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Missing: " + String.join(", ", missing) + ".", REMEDY);
        }
        return new Secrets(
                environment.getRequiredProperty("PORTONE_API_SECRET"),
                webhookSecret(environment, "PORTONE_WEBHOOK_SECRET"),
                environment.getRequiredProperty("COURIER_API_KEY"),
                webhookSecret(environment, "COURIER_WEBHOOK_SECRET"),
                environment.getRequiredProperty("SMS_API_KEY"),
                environment.getRequiredProperty("SMS_API_SECRET"));
    }

    private static WebhookSecret webhookSecret(Environment environment, String variable) {
        try {
            return WebhookSecret.parse(environment.getRequiredProperty(variable));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(variable + " is not whsec_ followed by base64.", REMEDY);
        }
    }

    @Override
    public String toString() {
        return "Secrets[%d hidden]".formatted(VARIABLES.size());
    }
}
