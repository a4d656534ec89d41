package dev.jangteo.benchmarks.search;

import java.util.ArrayList;
import java.util.List;

/** Asks a shop that sells the demo catalogue every judged query, and types every judged input. */
record RelevanceRun(SearchDoor door, DemoCatalogue catalogue) {

    RelevanceReport measure() {
        List<RelevanceReport.Answer> answers = new ArrayList<>();
        List<RelevanceReport.Offer> offers = new ArrayList<>();
        for (var query : JudgedQuery.all()) {
            var found = door.search(query.text(), Relevance.RECALL_PLACES);
            var ids = found.stream().map(SearchDoor.Found::id).toList();
            var names = found.stream().map(SearchDoor.Found::name).limit(3).toList();
            answers.add(new RelevanceReport.Answer(query, query.rank(ids, catalogue), names));
        }
        for (var input : JudgedInput.all()) {
            offers.add(new RelevanceReport.Offer(input, door.suggestions(input.text(), JudgedInput.PLACES)));
        }
        return new RelevanceReport(answers, offers);
    }
}
