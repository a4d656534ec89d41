package dev.jangteo.notification.messaging;

import dev.jangteo.contracts.CatalogEvent;
import dev.jangteo.notification.Notifying;
import dev.jangteo.notification.wording.Occasion;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Stock: what customers waited for is back, what the shop has runs low. */
@Configuration
class CatalogEvents {

    @Bean
    Consumer<Message<byte[]>> onCatalog(EventReader events, Notifying notifying) {
        return events.handle(CatalogEvent.class, event -> {
            switch (event) {
                case CatalogEvent.BackInStock it ->
                    notifying.email(it.meta().id(), it.userId(), new Occasion.BackInStock(it.productId(), it.name()));
                case CatalogEvent.StockLow it ->
                    notifying.shop(
                            it.meta().id(), new Occasion.StockLow(it.skuId(), it.name(), it.onHand(), it.threshold()));
                case CatalogEvent.ProductPublished ignored -> {}
                case CatalogEvent.ProductChanged ignored -> {}
                case CatalogEvent.ProductWithdrawn ignored -> {}
                case CatalogEvent.StockChanged ignored -> {}
                case CatalogEvent.StockCommitted ignored -> {}
                case CatalogEvent.StockShort ignored -> {}
                case CatalogEvent.ProductRated ignored -> {}
            }
        });
    }
}
