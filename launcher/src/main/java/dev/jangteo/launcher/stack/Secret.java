package dev.jangteo.launcher.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** What only some programs may know; made up once for each data folder. */
public enum Secret {
    JANGTEO_SERVICE_TOKEN_SECRET(Form.KEY),
    USER_KEY_SECRET(Form.KEY),
    ADMIN_EMAIL(Form.ADDRESS),
    ADMIN_PASSWORD(Form.PASSWORD),
    AGENT_PASSWORD(Form.PASSWORD),
    CUSTOMER_PASSWORD(Form.PASSWORD),
    PORTONE_API_SECRET(Form.WORD),
    PORTONE_WEBHOOK_SECRET(Form.WEBHOOK_KEY),
    COURIER_API_KEY(Form.WORD),
    COURIER_WEBHOOK_SECRET(Form.WEBHOOK_KEY),
    SMS_API_KEY(Form.WORD),
    SMS_API_SECRET(Form.WORD);

    private enum Form {
        /** 256 random bits in base64. */
        KEY,
        /** The same as Standard Webhooks writes it. */
        WEBHOOK_KEY,
        WORD,
        PASSWORD,
        ADDRESS
    }

    private static final int KEY_BYTES = 32;
    private static final int WORD_BYTES = 24;
    private static final int PASSWORD_BYTES = 9;

    private final Form form;

    Secret(Form form) {
        this.form = form;
    }

    String make(SecureRandom random) {
        return switch (form) {
            case KEY -> key(random);
            case WEBHOOK_KEY -> "whsec_" + key(random);
            case WORD -> word(random);
            case PASSWORD -> password(random);
            case ADDRESS -> "admin@jangteo.example";
        };
    }

    private static String key(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES));
    }

    private static String word(SecureRandom random) {
        return urlSafe(random, WORD_BYTES);
    }

    /** Twelve random characters and one of each kind that password rules ask for. */
    private static String password(SecureRandom random) {
        return urlSafe(random, PASSWORD_BYTES) + "-aK7";
    }

    private static String urlSafe(SecureRandom random, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, bytes));
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
