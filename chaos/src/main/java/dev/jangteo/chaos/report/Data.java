package dev.jangteo.chaos.report;

import dev.jangteo.chaos.checks.Question;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs. */
final class Data {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Verdict verdict;
    private final Figures figures;

    Data(Verdict verdict) {
        this.verdict = verdict;
        this.figures = new Figures(verdict);
    }

    String text() {
        var evidence = verdict.evidence();
        var all = new LinkedHashMap<String, Object>();
        all.put("command", verdict.command());
        all.put("good", verdict.isGood());
        all.put("times", verdict.times());
        all.put("answers", answers());
        all.put("ordersAccepted", evidence.ledger().orders().size());
        all.put("ordersUnanswered", evidence.ledger().unansweredOrders());
        all.put("finalStates", figures.finalStates());
        all.put("errands", figures.errands());
        all.put("refusals", evidence.ledger().refusals());
        all.put("faults", figures.kinds());
        all.put("crashPoints", hits());
        all.put("mails", evidence.mails().size());
        all.put("textMessages", evidence.messages().size());
        all.put("mailsTwiceAfterACrash", figures.mailsTwiceAfterACrash());
        all.put("deadLetters", evidence.deadLetters());
        all.put("findings", verdict.findings());
        all.put("timeline", timeline());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private Map<String, Long> answers() {
        var answers = new LinkedHashMap<String, Long>();
        Arrays.stream(Question.values()).forEach(it -> answers.put(it.label(), verdict.count(it)));
        return answers;
    }

    private Map<String, Long> hits() {
        var hits = new LinkedHashMap<String, Long>();
        figures.hits().forEach((point, count) -> hits.put(point.name(), count));
        return hits;
    }

    private List<Map<String, Object>> timeline() {
        return verdict.outcomes().stream()
                .map(it -> {
                    var entry = new LinkedHashMap<String, Object>();
                    entry.put("kind", it.fault().kind());
                    entry.put("subject", it.fault().subject());
                    entry.put("struck", it.struck());
                    entry.put("down", it.down());
                    entry.put("recovered", it.recovered());
                    return (Map<String, Object>) entry;
                })
                .toList();
    }
}
