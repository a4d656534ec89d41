package dev.jangteo.order;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConversionContext;
import org.springframework.data.mongodb.core.convert.MongoValueConverter;

/** Stores a status in lower case, as the documents of this shop always had it. */
final class StatusConverter implements MongoValueConverter<OrderStatus, String> {
    @Override
    public OrderStatus read(@Nullable String stored, MongoConversionContext context) {
        return OrderStatus.labelled(String.valueOf(stored));
    }

    @Override
    public String write(@Nullable OrderStatus status, MongoConversionContext context) {
        return String.valueOf(status == null ? null : status.label());
    }
}
