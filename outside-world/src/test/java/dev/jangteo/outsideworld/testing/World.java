package dev.jangteo.outsideworld.testing;

import dev.jangteo.outsideworld.OutsideWorldApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A running outside world, with its data folder and a shop that it calls. */
public final class World implements AutoCloseable {
    public static final String PORTONE_SECRET = "portone-api-secret";
    public static final String WEBHOOK_SECRET = "whsec_" + "c2hhcmVkIHdpdGggdGhlIHNob3AgZm9yIHNpZ25pbmc=";
    public static final String COURIER_KEY = "courier-key";
    public static final String SMS_KEY = "sms-key";
    public static final String SMS_SECRET = "sms-secret";
    public static final String STORE = "store-jangteo";
    public static final String CHANNEL = "channel-demo";

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final Object STARTING = new Object();
    private static World shared;

    private final ConfigurableApplicationContext context;
    private final Shop shop;
    private final int smtpPort;

    private World(ConfigurableApplicationContext context, Shop shop, int smtpPort) {
        this.context = context;
        this.shop = shop;
        this.smtpPort = smtpPort;
    }

    /** One for all tests that do not mind each other. */
    public static World shared() {
        synchronized (STARTING) {
            if (shared == null) {
                shared = start(newFolder(), new Shop());
            }
            return shared;
        }
    }

    public static World start(Path data, Shop shop) {
        return start(data, shop, freePort());
    }

    public static World start(Path data, Shop shop, int smtpPort) {
        SpringApplication application = new SpringApplication(OutsideWorldApplication.class);
        application.setDefaultProperties(new HashMap<>(environment(data, shop, smtpPort)));
        return new World(application.run(), shop, smtpPort);
    }

    /** The environment variables it needs, with port 0. */
    public static Map<String, String> environment(Path data, Shop shop, int smtpPort) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PORTONE_API_SECRET", PORTONE_SECRET);
        variables.put("PORTONE_WEBHOOK_SECRET", WEBHOOK_SECRET);
        variables.put("COURIER_API_KEY", COURIER_KEY);
        variables.put("COURIER_WEBHOOK_SECRET", WEBHOOK_SECRET);
        variables.put("SMS_API_KEY", SMS_KEY);
        variables.put("SMS_API_SECRET", SMS_SECRET);
        variables.put("SERVER_PORT", "0");
        variables.put("SMTP_PORT", Integer.toString(smtpPort));
        variables.put("DATA_DIR", data.toString());
        variables.put("PORTONE_WEBHOOK_URL", shop.url("/portone").toString());
        variables.put("COURIER_WEBHOOK_URL", shop.url("/courier").toString());
        variables.put("COURIER_PACE", "40ms");
        variables.put("WEBHOOK_FIRST_RETRY", "20ms");
        variables.put("WEBHOOK_LONGEST_RETRY", "100ms");
        return variables;
    }

    public static Path newFolder() {
        try {
            return Files.createTempDirectory("outside-world");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"))
                .resolve(path);
    }

    public Http http() {
        return new Http(url("/"));
    }

    public Shop shop() {
        return shop;
    }

    public int smtpPort() {
        return smtpPort;
    }

    @Override
    public void close() {
        context.close();
    }
}
