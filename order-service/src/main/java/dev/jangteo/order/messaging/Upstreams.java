package dev.jangteo.order.messaging;

import dev.jangteo.contracts.CatalogEvent;
import dev.jangteo.contracts.CatalogEvent.BackInStock;
import dev.jangteo.contracts.CatalogEvent.ProductChanged;
import dev.jangteo.contracts.CatalogEvent.ProductPublished;
import dev.jangteo.contracts.CatalogEvent.ProductRated;
import dev.jangteo.contracts.CatalogEvent.ProductWithdrawn;
import dev.jangteo.contracts.CatalogEvent.StockChanged;
import dev.jangteo.contracts.CatalogEvent.StockCommitted;
import dev.jangteo.contracts.CatalogEvent.StockLow;
import dev.jangteo.contracts.CatalogEvent.StockShort;
import dev.jangteo.contracts.PaymentEvent;
import dev.jangteo.contracts.PaymentEvent.PaymentCompleted;
import dev.jangteo.contracts.PaymentEvent.PaymentFailed;
import dev.jangteo.contracts.PaymentEvent.PaymentRefunded;
import dev.jangteo.contracts.ShippingEvent;
import dev.jangteo.contracts.ShippingEvent.ShipmentDelivered;
import dev.jangteo.contracts.ShippingEvent.ShipmentDispatched;
import dev.jangteo.contracts.ShippingEvent.ShipmentScanned;
import dev.jangteo.order.OrderProgress;
import dev.jangteo.order.Parcel;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What payment, catalog and shipping tell, put to the order it is about. */
@Configuration(proxyBeanMethods = false)
class Upstreams {

    @Bean
    Consumer<Message<byte[]>> onPayment(EventReader events, OrderProgress orders) {
        return events.handle(PaymentEvent.class, event -> {
            switch (event) {
                case PaymentCompleted it -> orders.paymentCompleted(it.orderId(), it.paymentId(), it.amount());
                case PaymentFailed it -> orders.paymentFailed(it.orderId(), it.code());
                case PaymentRefunded it ->
                    orders.refunded(
                            it.orderId(), it.refundId(), it.amount(), it.meta().occurredAt());
            }
        });
    }

    @Bean
    Consumer<Message<byte[]>> onCatalog(EventReader events, OrderProgress orders) {
        return events.handle(CatalogEvent.class, event -> {
            switch (event) {
                case StockShort it -> orders.stockShort(it.orderId());
                case StockCommitted it -> orders.stockCommitted(it.orderId());
                case StockChanged _, StockLow _, BackInStock _ -> {}
                case ProductPublished _, ProductChanged _, ProductWithdrawn _, ProductRated _ -> {}
            }
        });
    }

    @Bean
    Consumer<Message<byte[]>> onShipping(EventReader events, OrderProgress orders) {
        return events.handle(ShippingEvent.class, event -> {
            switch (event) {
                case ShipmentDispatched it -> orders.dispatched(it.orderId(), parcel(it));
                case ShipmentDelivered it -> orders.delivered(it.orderId(), it.deliveredAt());
                case ShipmentScanned _ -> {}
            }
        });
    }

    private static Parcel parcel(ShipmentDispatched it) {
        return new Parcel(it.carrier(), it.trackingNumber(), it.trackingUrl(), it.estimatedDelivery(), null);
    }
}
