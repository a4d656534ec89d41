package dev.jangteo.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact one service tells the others. Facts only ever gain fields: recorded samples of each are read back in a test. */
public sealed interface DomainEvent
        permits UserEvent, CatalogEvent, CartEvent, OrderEvent, PaymentEvent, ShippingEvent, InquiryEvent {

    EventMeta meta();

    /** The Kafka topic this event is published on: one a publisher. */
    @JsonIgnore
    String topic();

    /** The Kafka key: events of one aggregate stay in one partition, in order. */
    @JsonIgnore
    String aggregateId();
}
