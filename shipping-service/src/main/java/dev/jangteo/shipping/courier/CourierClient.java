package dev.jangteo.shipping.courier;

import dev.jangteo.contracts.PostalAddress;
import dev.jangteo.contracts.ShippingEvent.ScanStatus;
import dev.jangteo.shipping.Parcel;
import dev.jangteo.shipping.Scan;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    void register(Parcel parcel) {
        var announcement = new Announcement(
                parcel.id().value(),
                trackingNumber(parcel),
                parcel.sender().map(Party::of).orElse(null),
                parcel.recipient().map(Party::of).orElseThrow());
        try {
            http.post().uri("/parcels").body(announcement).retrieve().toBodilessEntity();
        } catch (HttpClientErrorException e) {
            throw isFinal(e) ? new Refused(e) : e;
        }
    }

    /**
     * All scans of a parcel the courier knows of, under the ids its webhooks have.
     *
     * @throws org.springframework.web.client.RestClientException when it can't tell now
     */
    List<Scan> scans(Parcel parcel) {
        var tracked = http.get()
                .uri("/parcels/{trackingNumber}", trackingNumber(parcel))
                .retrieve()
                .body(Tracked.class);
        return tracked == null
                ? List.of()
                : tracked.scans().stream().map(Scanned::scan).toList();
    }

    private static String trackingNumber(Parcel parcel) {
        return parcel.consignment().orElseThrow().trackingNumber();
    }

    /** A wrong key or too many calls is our own trouble, and passes; any other 4xx is about this parcel. */
    private static boolean isFinal(HttpClientErrorException e) {
        return e.getStatusCode() != HttpStatus.UNAUTHORIZED
                && e.getStatusCode() != HttpStatus.FORBIDDEN
                && e.getStatusCode() != HttpStatus.TOO_MANY_REQUESTS;
    }

    /** @param sender where it is to be picked up; absent when at our depot */
    private record Announcement(
            String reference,
            String trackingNumber,
            @Nullable Party sender,
            Party recipient) {}

    private record Party(
            String name,
            String phone,
            String postalCode,
            String line1,
            @Nullable String line2) {
        static Party of(PostalAddress address) {
            return new Party(
                    address.recipient(), address.phone(), address.postalCode(), address.line1(), address.line2());
        }
    }

    private record Tracked(List<Scanned> scans) {}

    private record Scanned(
            String eventId, ScanStatus status, @Nullable String location, Instant scannedAt) {
        Scan scan() {
            return new Scan(eventId, status, Objects.requireNonNullElse(location, ""), scannedAt);
        }
    }

    /** The courier said no. */
    static final class Refused extends RuntimeException {
        Refused(HttpClientErrorException answer) {
            super(answer.getStatusCode() + " " + answer.getResponseBodyAsString(), answer);
        }
    }
}
