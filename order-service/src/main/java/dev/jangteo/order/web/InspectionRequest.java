package dev.jangteo.order.web;

import dev.jangteo.order.Inspection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What was found when returned goods were looked at; of goods that are not accepted, {@code resellable} says nothing. */
record InspectionRequest(
        @NotNull Boolean accepted,
        @Nullable Boolean resellable,
        @Nullable @Size(max = 500) String note) {

    Inspection found() {
        return new Inspection(accepted, Boolean.TRUE.equals(resellable), note);
    }
}
