package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jangteo.outsideworld.faults.PartnerBrokeDown;
import dev.jangteo.outsideworld.portone.CardReaction;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no in the words that the SDK knows. */
@RestControllerAdvice(assignableTypes = {PaymentsController.class, BillingKeysController.class, LoginController.class})
class Errors {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String type,
            @Nullable String message,
            @Nullable String pgCode,
            @Nullable String pgMessage) {}

    @ExceptionHandler
    ResponseEntity<Body> on(GatewayRefusal refusal) {
        return ResponseEntity.status(refusal.error().status())
                .body(new Body(
                        refusal.error().name(),
                        refusal.getMessage(),
                        refusal.reaction().map(CardReaction::pgCode).orElse(null),
                        refusal.reaction().map(CardReaction::pgMessage).orElse(null)));
    }

    @ExceptionHandler
    ResponseEntity<Body> on(HttpMessageNotReadableException unreadable) {
        return on(GatewayRefusal.of(GatewayError.INVALID_REQUEST, "요청 본문을 읽을 수 없습니다."));
    }

    @ExceptionHandler
    ResponseEntity<Body> on(PartnerBrokeDown breakdown) {
        return ResponseEntity.internalServerError().body(new Body("INTERNAL_SERVER_ERROR", "일시적인 오류입니다.", null, null));
    }
}
