package dev.jangteo.outsideworld.courier;

import dev.jangteo.outsideworld.Secrets;
import dev.jangteo.outsideworld.Settings;
import dev.jangteo.outsideworld.courier.CourierEntry.Recipient;
import dev.jangteo.outsideworld.courier.CourierEntry.Scanned;
import dev.jangteo.outsideworld.courier.Parcels.Registration;
import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Faults;
import dev.jangteo.outsideworld.faults.Traits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The courier's API, its tracking page, and the hands of its people. */
@RestController
class CourierController {
    private static final String KEY = "X-Api-Key";

    private final Parcels parcels;
    private final Faults faults;
    private final byte[] apiKey;
    private final URI publicUrl;

    CourierController(Parcels parcels, Faults faults, Secrets secrets, Settings settings) {
        this.parcels = parcels;
        this.faults = faults;
        this.apiKey = secrets.courierApiKey().getBytes(StandardCharsets.UTF_8);
        this.publicUrl = settings.publicUrl();
    }

    record Register(
            @Nullable String reference,
            @Nullable String trackingNumber,
            @Nullable To recipient) {
        record To(
                @Nullable String name,
                @Nullable String phone,
                @Nullable String postalCode,
                @Nullable String line1,
                @Nullable String line2) {}

        String checkedReference() {
            if (reference == null || reference.isBlank()) {
                throw invalid("reference");
            }
            return reference;
        }

        @Nullable
        TrackingNumber checkedNumber() {
            try {
                return trackingNumber == null ? null : new TrackingNumber(trackingNumber);
            } catch (IllegalArgumentException e) {
                throw new CourierRefusal(
                        HttpStatus.UNPROCESSABLE_CONTENT, "invalid-tracking-number", "운송장 번호가 올바르지 않습니다.");
            }
        }

        Recipient checkedRecipient() {
            if (recipient == null
                    || recipient.name() == null
                    || recipient.name().isBlank()) {
                throw invalid("recipient.name");
            }
            return new Recipient(
                    recipient.name(), recipient.phone(), recipient.postalCode(), recipient.line1(), recipient.line2());
        }

        private static CourierRefusal invalid(String field) {
            return new CourierRefusal(HttpStatus.BAD_REQUEST, "invalid-parcel", field + " is required");
        }
    }

    record Registered(String trackingNumber, String trackingUrl, String status, Instant registeredAt) {}

    record Tracked(String trackingNumber, String trackingUrl, String status, Instant registeredAt, List<Scan> scans) {}

    record Scan(String eventId, ScanStatus status, String location, Instant scannedAt) {
        static Scan of(Scanned it) {
            return new Scan(it.eventId(), it.status(), it.location(), it.at());
        }
    }

    record ByHand(
            @Nullable ScanStatus status,
            @Nullable String location,
            @Nullable Instant scannedAt) {}

    record Pace(long millis) {}

    record Problem(String code, @Nullable String message) {}

    @PostMapping("/courier/parcels")
    ResponseEntity<Registered> register(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody Register request) {
        checkKey(key);
        String reference = request.checkedReference();
        TrackingNumber number = request.checkedNumber();
        Recipient recipient = request.checkedRecipient();
        Registration registration = faults.around(
                FaultTarget.COURIER_REGISTER,
                Traits.of("reference", reference).and("trackingNumber", request.trackingNumber()),
                () -> parcels.register(reference, number, recipient),
                () -> {
                    throw new CourierRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "parcel-refused", "접수할 수 없는 화물입니다.");
                });
        Parcel parcel = registration.parcel();
        return ResponseEntity.status(registration.first() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Registered(
                        parcel.trackingNumber(),
                        trackingUrl(parcel),
                        parcel.status(),
                        parcel.registered().at()));
    }

    @GetMapping("/courier/parcels/{trackingNumber}")
    Tracked track(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @PathVariable String trackingNumber) {
        checkKey(key);
        return tracked(parcels.get(trackingNumber));
    }

    @GetMapping(path = "/courier/track/{trackingNumber}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@PathVariable String trackingNumber) {
        return TrackingPage.of(parcels.get(trackingNumber));
    }

    @PostMapping("/control/courier/parcels/{trackingNumber}/scans")
    Tracked scan(@PathVariable String trackingNumber, @RequestBody ByHand request) {
        if (request.status() == null) {
            throw Register.invalid("status");
        }
        return tracked(parcels.scan(trackingNumber, request.status(), request.location(), request.scannedAt()));
    }

    @PutMapping("/control/courier/pace")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pace(@RequestBody Pace pace) {
        parcels.setPace(Duration.ofMillis(Math.max(0, pace.millis())));
    }

    private void checkKey(@Nullable String key) {
        if (key == null || !MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), apiKey)) {
            throw new CourierRefusal(HttpStatus.UNAUTHORIZED, "invalid-api-key", "API 키가 올바르지 않습니다.");
        }
    }

    private String trackingUrl(Parcel parcel) {
        return publicUrl + "/courier/track/" + parcel.trackingNumber();
    }

    private Tracked tracked(Parcel parcel) {
        return new Tracked(
                parcel.trackingNumber(),
                trackingUrl(parcel),
                parcel.status(),
                parcel.registered().at(),
                parcel.scans().stream().map(Scan::of).toList());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(CourierRefusal refusal) {
        return ResponseEntity.status(refusal.status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Problem(refusal.code, refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable) {
        return on(new CourierRefusal(HttpStatus.BAD_REQUEST, "invalid-parcel", "요청 본문을 읽을 수 없습니다."));
    }
}
