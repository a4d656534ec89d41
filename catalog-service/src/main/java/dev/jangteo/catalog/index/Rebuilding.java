package dev.jangteo.catalog.index;

import dev.jangteo.catalog.category.Categorizing;
import dev.jangteo.catalog.index.IndexState.Build;
import dev.jangteo.catalog.index.IndexState.CategoryName;
import dev.jangteo.catalog.product.Assortment;
import dev.jangteo.catalog.product.ProductStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Builds the index anew while the old one is searched, when it was lost, when it is made otherwise than it would be now,
 * or when an administrator asks for it. Whatever changes meanwhile {@link Indexing} writes to both. One instance builds;
 * when it falls silent another one goes on where it was.
 */
@Service
public class Rebuilding implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

    private final ProductIndices indices;
    private final IndexStates states;
    private final SearchDocuments documents;
    private final Versions versions;
    private final Assortment assortment;
    private final Categorizing categories;
    private final SearchSettings settings;
    private final Clock clock;
    private final Silence silence;
    private final Chore look = new Chore("looking after the search index");
    private final Chore work = new Chore("building the search index");
    private volatile boolean definitionChecked;
    private volatile boolean ending;
    private volatile @Nullable Thread builder;

    Rebuilding(
            ProductIndices indices,
            IndexStates states,
            SearchDocuments documents,
            Versions versions,
            Assortment assortment,
            Categorizing categories,
            SearchSettings settings,
            Clock clock) {
        this.indices = indices;
        this.states = states;
        this.documents = documents;
        this.versions = versions;
        this.assortment = assortment;
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
        this.silence = new Silence(settings.builderSilence());
    }

    /** Begins to build the index anew, unless that is under way; names the index being built. */
    public String begin() {
        var state = states.read();
        if (state.building() == null) {
            var build = newBuild(state);
            if (states.beginNext(build)) {
                start(build);
                return build.index();
            }
            state = states.read();
        }
        return state.building() == null
                ? String.valueOf(state.live())
                : state.building().index();
    }

    @Scheduled(fixedRateString = "${jangteo.catalog.search.look-every:2s}")
    void look() {
        look.run(this::lookAfterIt);
    }

    private void lookAfterIt() {
        var state = states.read();
        if (state.building() != null) {
            lookAfter(state.building());
            return;
        }
        var searched = indices.live();
        if (searched.isEmpty() || !searched.get().equals(state.live())) {
            var build = newBuild(state);
            if (states.beginFirst(build, CategoryName.all(categories.tree()))) {
                log.info("there is no search index, or not the one there should be");
                start(build);
            }
        } else if (!definitionChecked) {
            definitionChecked = true;
            if (!indices.definitionOf(searched.get()).equals(Optional.of(indices.definition()))) {
                log.info("the search index is made otherwise than it would be now");
                begin();
            }
        }
    }

    private void lookAfter(Build building) {
        if (!silence.isOf(building)) {
            return;
        }
        if (!building.definition().equals(indices.definition())) {
            states.drop(building);
            return;
        }
        var mine = building.by(UUID.randomUUID().toString());
        if (states.change(building, mine)) {
            start(mine);
        }
    }

    private Build newBuild(IndexState state) {
        return new Build(
                IndexName.after(state, settings.products(), clock.instant()),
                indices.definition(),
                UUID.randomUUID().toString(),
                0,
                null,
                0,
                assortment.onSale());
    }

    private void start(Build build) {
        builder = Thread.ofVirtual().name("search-index-builder").start(() -> work.run(() -> build(build)));
    }

    private void build(Build begun) {
        log.info("search index {}: building, {} of {} products are in it", begun.index(), begun.done(), begun.total());
        try {
            var build = indices.create(begun.index()) ? begun.fromTheStart() : begun;
            for (var next = copySome(build); next.isPresent(); next = copySome(build)) {
                build = next.get();
            }
            finish(build);
        } catch (Superseded e) {
            log.info("search index {}: another instance goes on building it", begun.index());
        } catch (RuntimeException e) {
            states.leave(begun);
            throw e;
        }
    }

    /** The version is taken before the products are read: what changes after that is written with a greater one. */
    private Optional<Build> copySome(Build build) {
        if (ending) {
            throw new SearchUnavailable("the builder of the index, which is ending", null);
        }
        var version = versions.next();
        var products = assortment.list(ProductStatus.PUBLISHED, build.after(), settings.batch());
        if (products.isEmpty()) {
            return Optional.empty();
        }
        if (!indices.write(build.index(), documents.of(products), version)) {
            throw new SearchUnavailable("the index that was being built", null);
        }
        var reached = build.reached(products.getLast().id(), products.size());
        if (!states.change(build, reached)) {
            throw new Superseded();
        }
        return Optional.of(reached);
    }

    private void finish(Build build) {
        indices.refresh(build.index());
        var size = indices.size(build.index());
        if (size < build.done()) {
            states.drop(build);
            throw new SearchUnavailable("an index that lost %d documents".formatted(build.done() - size), null);
        }
        indices.makeLive(build.index());
        if (!states.finish(build)) {
            throw new Superseded();
        }
        log.info("search index {}: built of {} products, and searched from now on", build.index(), build.done());
        indices.deleteOlderThan(build.index());
    }

    /** Leaves an unfinished index to the next instance, at once instead of by falling silent. */
    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        var last = builder;
        if (last != null) {
            last.join(settings.answerTimeout());
        }
    }

    private static final class Superseded extends RuntimeException {
        private Superseded() {
            super(null, null, false, false);
        }
    }
}
