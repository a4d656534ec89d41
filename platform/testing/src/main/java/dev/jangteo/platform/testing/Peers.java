package dev.jangteo.platform.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** The other services and outside APIs, as an HTTP server whose answers the test writes. One a JVM. */
public final class Peers {
    static final Peers INSTANCE = new Peers();

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    private Peers() {
        server.start();
    }

    /** Where it listens: every {@code *_SERVICE_URL} and {@code *_API_URL} of the service under test. */
    public String url() {
        return server.baseUrl();
    }

    /** To stub answers and to look at requests. */
    public WireMockServer server() {
        return server;
    }

    /** Forgets all stubs and requests. */
    public void reset() {
        server.resetAll();
    }
}
