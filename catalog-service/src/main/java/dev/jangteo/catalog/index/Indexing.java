package dev.jangteo.catalog.index;

import static java.util.stream.Gatherers.windowFixed;

import dev.jangteo.contracts.ProductId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Brings products in the search engine up to what the catalogue says of them now. */
@Service
public class Indexing {
    private final ProductIndices indices;
    private final IndexStates states;
    private final SearchDocuments documents;
    private final Versions versions;
    private final SearchSettings settings;

    Indexing(
            ProductIndices indices,
            IndexStates states,
            SearchDocuments documents,
            Versions versions,
            SearchSettings settings) {
        this.indices = indices;
        this.states = states;
        this.documents = documents;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * Reads the products, their stock, figures and categories anew and writes what they are now. It may be repeated, run
     * late and on several instances at once: what was read earlier never replaces what was read later.
     *
     * @throws SearchUnavailable when the engine is away; to be tried again then
     */
    public void refresh(Collection<ProductId> ids) {
        ids.stream().distinct().gather(windowFixed(settings.batch())).forEach(this::refreshSome);
    }

    /**
     * An index that is not there is not waited for: the one built in its stead reads its products after this, so it
     * has what happened until now. For the same reason the targets are looked up before the products are read.
     */
    private void refreshSome(List<ProductId> ids) {
        var version = versions.next();
        var targets = states.read().targets();
        if (targets.isEmpty()) {
            return;
        }
        var fresh = documents.ofIds(ids);
        targets.forEach(it -> indices.write(it, fresh, version));
    }
}
