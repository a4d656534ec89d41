package dev.jangteo.chaos.checks;

import java.util.List;
import java.util.stream.Stream;

/** All that is asked of the evidence. */
public final class Checks {
    private Checks() {}

    /** Whatever is not as it must be. */
    public static List<Finding> of(Evidence evidence) {
        var stories = evidence.stories();
        return Stream.of(
                        new OrderChecks(evidence, stories).findings(),
                        new MoneyChecks(evidence, stories).findings(),
                        new StockChecks(evidence, stories).findings(),
                        new NoticeChecks(evidence).findings(),
                        new EventChecks(evidence).findings())
                .flatMap(List::stream)
                .toList();
    }
}
