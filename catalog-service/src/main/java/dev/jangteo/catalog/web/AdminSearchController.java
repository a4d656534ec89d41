package dev.jangteo.catalog.web;

import dev.jangteo.catalog.index.IndexOverview;
import dev.jangteo.catalog.index.Rebuilding;
import dev.jangteo.catalog.messaging.SearchLag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's desk: the index that shoppers search. */
@RestController
@RequestMapping("/api/admin/search")
class AdminSearchController {
    private final IndexOverview overview;
    private final Rebuilding rebuilding;
    private final SearchLag lag;

    AdminSearchController(IndexOverview overview, Rebuilding rebuilding, SearchLag lag) {
        this.overview = overview;
        this.rebuilding = rebuilding;
        this.lag = lag;
    }

    /** See {@link IndexOverview.Look}. */
    record IndexView(
            @Nullable String index,
            long documents,
            long products,
            @Nullable String building,
            @Nullable Double buildDone,
            SearchLag.Lag lag,
            boolean available) {}

    /** @param building the index being built */
    record Begun(String building) {}

    @GetMapping
    IndexView index() {
        var look = overview.look();
        return new IndexView(
                look.index(),
                look.documents(),
                look.products(),
                look.building(),
                look.buildDone(),
                lag.now(),
                look.available());
    }

    /** Begins to build the index anew, or names the one that is being built. */
    @PostMapping("/reindex")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun reindex() {
        return new Begun(rebuilding.begin());
    }
}
