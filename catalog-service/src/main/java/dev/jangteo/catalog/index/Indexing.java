package dev.jangteo.catalog.index;

import dev.jangteo.contracts.ProductId;
import java.util.Collection;
import org.springframework.stereotype.Service;

/** Brings products in the search engine up to what the catalogue says of them now. */
@Service
public class Indexing {

    /**
     * Reads the products, their stock, figures and categories anew and writes what they are now. It may be repeated, run
     * late and on several instances at once: what was read earlier never replaces what was read later.
     *
     * @throws SearchUnavailable when the engine is away; to be tried again then
     */
    public void refresh(Collection<ProductId> ids) {
        throw new SearchUnavailable("the index, which nobody builds yet", null);
    }
}
