package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.contracts.UserId;
import dev.jangteo.order.Actor;
import dev.jangteo.order.OrderIds;
import dev.jangteo.order.RequestReturn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client sends to give goods back; without items, all the customer has. */
record ReturnRequest(
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid UnitsRequest> items,
        @NotNull ReturnReason reason,
        @Nullable @Size(max = 500) String comment) {

    RequestReturn by(UserId caller, Actor actor, String idempotencyKey) {
        return new RequestReturn(
                OrderIds.of(caller, idempotencyKey), UnitsRequest.wanted(items), reason, comment, actor);
    }
}
