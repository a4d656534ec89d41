package dev.jangteo.catalog.messaging;

import dev.jangteo.catalog.index.Indexing;
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
import dev.jangteo.contracts.ProductId;
import dev.jangteo.platform.events.EventReader;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What shoppers find follows our own products. A group of its own: when the search engine is away, only this waits. */
@Configuration(proxyBeanMethods = false)
class SearchEvents {

    @Bean
    Consumer<Message<byte[]>> onCatalogForSearch(EventReader events, Indexing indexing) {
        return events.handle(CatalogEvent.class, event -> indexing.refresh(products(event)));
    }

    /** Whether something is in stock is told by the stock itself; the events of it come too often, and too early. */
    private static List<ProductId> products(CatalogEvent event) {
        return switch (event) {
            case ProductPublished it -> List.of(it.product().productId());
            case ProductChanged it -> List.of(it.product().productId());
            case ProductWithdrawn it -> List.of(it.productId());
            case ProductRated it -> List.of(it.productId());
            case StockChanged _, StockCommitted _, StockShort _, StockLow _, BackInStock _ -> List.of();
        };
    }
}
