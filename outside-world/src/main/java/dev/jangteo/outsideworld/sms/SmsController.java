package dev.jangteo.outsideworld.sms;

import dev.jangteo.outsideworld.faults.FaultTarget;
import dev.jangteo.outsideworld.faults.Faults;
import dev.jangteo.outsideworld.faults.PartnerBrokeDown;
import dev.jangteo.outsideworld.faults.Traits;
import dev.jangteo.outsideworld.inbox.TextMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Solapi's call to send one text. */
@RestController
class SmsController {
    private final SmsAuthorization authorization;
    private final SmsProvider provider;
    private final Faults faults;

    SmsController(SmsAuthorization authorization, SmsProvider provider, Faults faults) {
        this.authorization = authorization;
        this.provider = provider;
        this.faults = faults;
    }

    record Request(@Nullable Message message) {}

    record Message(
            @Nullable String to,
            @Nullable String from,
            @Nullable String text,
            @Nullable Map<String, String> customFields) {

        /** Digits only, as the provider wants them; hyphens are forgiven. */
        static String number(@Nullable String number, String field) {
            String digits = number == null ? "" : number.replace("-", "");
            if (!digits.matches("\\d{8,12}")) {
                throw SmsRefusal.invalid(field + " 번호가 올바르지 않습니다.");
            }
            return digits;
        }

        String checkedText() {
            if (text == null || text.isBlank()) {
                throw SmsRefusal.invalid("text는 비어 있을 수 없습니다.");
            }
            return text;
        }

        @Nullable
        String key() {
            return customFields == null ? null : customFields.get("messageKey");
        }
    }

    record Accepted(
            String groupId,
            String messageId,
            String to,
            String from,
            String type,
            String country,
            String statusCode,
            String statusMessage) {
        static Accepted of(TextMessage sent) {
            return new Accepted(
                    "G" + sent.messageId(),
                    sent.messageId(),
                    sent.to(),
                    sent.from(),
                    sent.type(),
                    "82",
                    "2000",
                    "정상 접수(이통사로 접수 예정) ");
        }
    }

    record Problem(String errorCode, @Nullable String errorMessage) {}

    @PostMapping("/sms/messages/v4/send")
    Accepted send(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String header,
            @RequestBody Request request) {
        authorization.check(header);
        Message message = request.message();
        if (message == null) {
            throw SmsRefusal.invalid("message가 없습니다.");
        }
        String to = Message.number(message.to(), "to");
        String from = Message.number(message.from(), "from");
        String text = message.checkedText();
        return faults.around(
                FaultTarget.SMS_SEND,
                Traits.of("to", to).and("messageKey", message.key()),
                () -> Accepted.of(provider.send(to, from, text, message.key())),
                () -> {
                    throw SmsRefusal.invalid("수신 거부된 번호입니다.");
                });
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(SmsRefusal refusal) {
        return ResponseEntity.status(refusal.status).body(new Problem(refusal.code, refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable) {
        return on(SmsRefusal.invalid("요청 본문을 읽을 수 없습니다."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(PartnerBrokeDown breakdown) {
        return ResponseEntity.internalServerError().body(new Problem("InternalError", "내부 오류가 발생했습니다."));
    }
}
