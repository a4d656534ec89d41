package dev.jangteo.chaos;

import dev.jangteo.chaos.checks.Checks;
import dev.jangteo.chaos.checks.Evidence;
import dev.jangteo.chaos.checks.Finding;
import dev.jangteo.chaos.checks.Question;
import dev.jangteo.chaos.faults.Downtime;
import dev.jangteo.chaos.faults.Injector;
import dev.jangteo.chaos.faults.Outcome;
import dev.jangteo.chaos.load.Crowd;
import dev.jangteo.chaos.load.Errand;
import dev.jangteo.chaos.load.Probe;
import dev.jangteo.chaos.load.Street;
import dev.jangteo.chaos.plan.Fault;
import dev.jangteo.chaos.plan.Plan;
import dev.jangteo.chaos.points.CrashPoints;
import dev.jangteo.chaos.report.Verdict;
import dev.jangteo.chaos.shop.OrderNews;
import dev.jangteo.chaos.shop.PostBox;
import dev.jangteo.chaos.shop.Shop;
import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run, from an empty shop to the verdict. */
public final class Run {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration COOL_DOWN = Duration.ofSeconds(5);
    private static final Duration SETTLING = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 5_000;

    private final Path repository;
    private final Settings settings;
    private final PrintStream out;
    private final Downtime downtime = new Downtime();

    public Run(Path repository, Settings settings, PrintStream out) {
        this.repository = repository;
        this.settings = settings;
        this.out = out;
    }

    /** Brings a shop up with its data in the folder, breaks it, lets it settle and looks. */
    public Verdict in(Path data) {
        var began = Instant.now();
        var plan = Plan.of(settings.seed(), settings.faults(), CrashPoints.all());
        say("bringing the shop up; its logs are in " + data.resolve("logs"));
        try (var shop = Shop.open(repository, data, Progress.SILENT);
                var news = new OrderNews(shop.kafka());
                var post = new PostBox(shop.outside())) {
            var street = Street.inFrontOf(shop, news);
            var crowd = Crowd.gather(street, settings.seed());
            var agent = repository.resolve("crash-agent/target/crash-agent.jar");
            var injector =
                    new Injector(shop, agent, downtime, Probe.from(street), errand -> crowd.send(Errand.named(errand)));
            CrashPoints.all().forEach(injector::check);
            say("every crash point is there; orders begin");
            crowd.start(settings.rate());
            Pause.ofMillis(WARM_UP.toMillis());
            var breaking = Instant.now();
            var outcomes = new Breaking(plan, injector, this::say).run();
            var broken = Instant.now();
            Pause.ofMillis(COOL_DOWN.toMillis());
            crowd.stop();
            say("all faults are over; %d customers still under way".formatted(crowd.underWay()));
            var gone = injector.endedByThemselves();
            int unstruck = shop.unstruck();
            shop.forgetFaults();
            var settled = settle(shop, post, street, crowd);
            return new Verdict(
                    settings.command(),
                    settings.seed(),
                    new Verdict.Times(began, breaking, broken, settled.at()),
                    settled.evidence(),
                    findings(settled.evidence(), outcomes, gone),
                    outcomes,
                    unstruck);
        }
    }

    private record Settled(Evidence evidence, Instant at) {}

    /** Looks until nothing is amiss any more, for as long as it may take. */
    private Settled settle(Shop shop, PostBox post, Street street, Crowd crowd) {
        var deadline = Instant.now().plus(SETTLING);
        while (true) {
            Pause.ofMillis(LOOK_MILLIS);
            var isOver = Instant.now().isAfter(deadline);
            if (crowd.underWay() > 0 && !isOver) {
                continue;
            }
            var evidence = Evidence.of(shop, post, street.assortment().all(), street.ledger(), downtime);
            var findings = Checks.of(evidence);
            if (findings.isEmpty() || isOver) {
                return new Settled(evidence, Instant.now());
            }
            say("settling: %d things are not as they should be yet, %s say"
                    .formatted(findings.size(), findings.getFirst()));
        }
    }

    private List<Finding> findings(Evidence evidence, List<Outcome> outcomes, List<String> gone) {
        var findings = new ArrayList<>(Checks.of(evidence));
        gone.forEach(it -> findings.add(new Finding(Question.ENDED, it, "nobody had ended it")));
        outcomes.stream()
                .filter(it -> !it.hasStruck())
                .map(it -> new Finding(Question.MISSED, label(it.fault()), "nobody came by"))
                .forEach(findings::add);
        outcomes.stream()
                .filter(it -> it.recovered() != null && it.recovered().compareTo(settings.recovery()) > 0)
                .map(it -> new Finding(Question.RECOVERY, label(it.fault()), "after " + it.recovered()))
                .forEach(findings::add);
        return findings;
    }

    private static String label(Fault fault) {
        return fault.kind() + ": " + fault.subject();
    }

    private void say(String words) {
        out.println(words);
    }
}
