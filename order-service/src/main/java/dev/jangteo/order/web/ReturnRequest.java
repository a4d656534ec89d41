package dev.jangteo.order.web;

import dev.jangteo.contracts.OrderEvent.ReturnReason;
import dev.jangteo.order.Actor;
import dev.jangteo.order.RequestReturn;
import dev.jangteo.platform.web.idempotency.RequestName;
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

    RequestReturn by(Actor actor, RequestName name) {
        return new RequestReturn(name.value(), UnitsRequest.wanted(items), reason, comment, actor);
    }
}
