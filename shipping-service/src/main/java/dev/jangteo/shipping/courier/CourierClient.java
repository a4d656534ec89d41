package dev.jangteo.shipping.courier;

import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.shipping.Shipment;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The courier's parcels API. */
@Component
class CourierClient {
    private final RestClient http;

    CourierClient(CourierProperties properties, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        this.http = RestClient.builder()
                .baseUrl(properties.apiUrl().toString())
                .defaultHeader("X-Api-Key", properties.apiKey())
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
    }

    /**
     * Tells the courier of a parcel. Our shipment id is its reference: told twice, it is still one parcel.
     *
     * @throws Refused when the courier won't have the parcel, however often it is told
     * @throws org.springframework.web.client.RestClientException when it may work later
     */
    void register(Shipment shipment) {
        var consignment = shipment.consignment().orElseThrow();
        var parcel = new Parcel(
                shipment.id().value(),
                consignment.trackingNumber(),
                shipment.address().map(Recipient::of).orElseThrow());
        try {
            http.post().uri("/parcels").body(parcel).retrieve().toBodilessEntity();
        } catch (HttpClientErrorException e) {
            throw isFinal(e) ? new Refused(e) : e;
        }
    }

    /** A wrong key or too many calls is our own trouble, and passes; any other 4xx is about this parcel. */
    private static boolean isFinal(HttpClientErrorException e) {
        return e.getStatusCode() != HttpStatus.UNAUTHORIZED
                && e.getStatusCode() != HttpStatus.FORBIDDEN
                && e.getStatusCode() != HttpStatus.TOO_MANY_REQUESTS;
    }

    private record Parcel(String reference, String trackingNumber, Recipient recipient) {}

    private record Recipient(
            String name,
            String phone,
            String postalCode,
            String line1,
            @Nullable String line2) {
        static Recipient of(PostalAddress address) {
            return new Recipient(
                    address.recipient(), address.phone(), address.postalCode(), address.line1(), address.line2());
        }
    }

    /** The courier said no. */
    static final class Refused extends RuntimeException {
        Refused(HttpClientErrorException answer) {
            super(answer.getStatusCode() + " " + answer.getResponseBodyAsString(), answer);
        }
    }
}
