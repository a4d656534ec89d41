package dev.jangteo.order.web;

import dev.jangteo.order.OrderStatus;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a status in a query string as the API spells it: {@code partially_cancelled}. */
@Component
class StatusLabels implements Converter<String, OrderStatus> {
    @Override
    public OrderStatus convert(String label) {
        return OrderStatus.labelled(label);
    }
}
