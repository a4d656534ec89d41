package dev.jangteo.catalog.messaging;

import dev.jangteo.catalog.stock.Shelving;
import dev.jangteo.contracts.CatalogEvent;
import dev.jangteo.contracts.CatalogEvent.StockChanged;
import dev.jangteo.platform.events.EventReader;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Our own counts, heard back: Redis learns of one even when we ended right after storing it. */
@Configuration(proxyBeanMethods = false)
class StockEvents {

    @Bean
    Consumer<Message<byte[]>> onStock(EventReader events, Shelving shelving) {
        return events.handle(CatalogEvent.class, event -> {
            if (event instanceof StockChanged it) {
                shelving.counted(it.skuId(), it.onHand(), it.meta().sequence());
            }
        });
    }
}
