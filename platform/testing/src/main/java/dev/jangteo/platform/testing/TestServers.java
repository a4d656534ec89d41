package dev.jangteo.platform.testing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the service under test at the servers, peers and keys of this test JVM, started on first use. */
final class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NOBODY = "http://127.0.0.1:1";

    private static final class Started {
        static final Servers SERVERS = Servers.start();
        static final String SERVICE_TOKEN_SECRET = randomSecret();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var peers = Peers.INSTANCE.url();
        TestPropertyValues.of(
                        "KAFKA_BOOTSTRAP_SERVERS=" + Started.SERVERS.kafkaBootstrapServers(),
                        "REDIS_URL=" + Started.SERVERS.redisUrl(),
                        "MONGODB_URI=" + Started.SERVERS.mongoUri(),
                        "SEARCH_URL=" + searchUrl(context),
                        "JANGTEO_SERVICE_TOKEN_SECRET=" + Started.SERVICE_TOKEN_SECRET,
                        "USER_KEY_SECRET=" + randomSecret(),
                        "jangteo.security.jwks-uri=" + UserKeys.INSTANCE.uri(),
                        "jangteo.events.partitions=2",
                        "LOG_FORMAT=")
                .and(Stream.of(
                                "USER_SERVICE_URL",
                                "CATALOG_SERVICE_URL",
                                "CART_SERVICE_URL",
                                "ORDER_SERVICE_URL",
                                "PAYMENT_SERVICE_URL",
                                "SHIPPING_SERVICE_URL",
                                "NOTIFICATION_SERVICE_URL",
                                "INQUIRY_SERVICE_URL")
                        .map(name -> name + "=" + peers))
                .applyTo(context);
    }

    private static String searchUrl(ConfigurableApplicationContext context) {
        boolean wanted = context.getEnvironment().getProperty(WithSearch.WANTED, Boolean.class, false);
        return wanted ? Search.url() : NOBODY;
    }

    private static String randomSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
