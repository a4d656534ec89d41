package dev.jangteo.order.web;

import dev.jangteo.order.Actor;
import dev.jangteo.order.CancelOrder;
import dev.jangteo.platform.web.idempotency.RequestName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client sends to call an order off; without items, all that is left of it. */
record CancellationRequest(
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid UnitsRequest> items,
        @NotBlank @Size(max = 200) String reason) {

    CancelOrder by(Actor actor, RequestName name) {
        return new CancelOrder(name.value(), UnitsRequest.wanted(items), reason, actor);
    }
}
