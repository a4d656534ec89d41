package dev.jangteo.catalog.sales;

import dev.jangteo.contracts.ProductId;
import java.util.List;
import org.springframework.stereotype.Service;

/** What customers bought in the same orders. */
@Service
public class AlsoBought {
    /** One order alone says more of a customer than of products. */
    static final int COMMON_ORDERS = 2;

    private final SalesByProduct sales;

    AlsoBought(SalesByProduct sales) {
        this.sales = sales;
    }

    /** The products most often bought together with this one, the most frequent first. */
    public List<ProductId> with(ProductId id) {
        return sales.findById(id)
                .map(it -> it.companions().atLeast(COMMON_ORDERS))
                .orElse(List.of());
    }
}
