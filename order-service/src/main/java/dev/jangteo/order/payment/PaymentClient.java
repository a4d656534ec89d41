package dev.jangteo.order.payment;

import dev.jangteo.contracts.UserId;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking payment-service after a customer's stored card. */
@FeignClient(name = "payment", url = "${PAYMENT_SERVICE_URL:http://127.0.0.1:8085}")
interface PaymentClient {

    @GetMapping("/internal/cards/{cardId}")
    StoredCard card(@PathVariable("cardId") String cardId, @RequestParam("userId") UserId userId);

    record StoredCard(String cardId) {}
}
