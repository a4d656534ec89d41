package dev.jangteo.launcher.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service whether it can do its work. */
final class HealthCheck {

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 5_000;

    private final URI uri;

    HealthCheck(int port) {
        this.uri = URI.create("http://127.0.0.1:" + port + "/actuator/health");
    }

    boolean isHealthy() {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
