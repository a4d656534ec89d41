package dev.jangteo.chaos.plan;

import dev.jangteo.chaos.plan.Fault.Crash;
import dev.jangteo.chaos.plan.Fault.Kill;
import dev.jangteo.chaos.plan.Fault.Manner;
import dev.jangteo.chaos.plan.Fault.Outage;
import dev.jangteo.chaos.plan.Fault.Partner;
import dev.jangteo.chaos.points.CrashPoint;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.launcher.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Faults in the order in which they are to begin. Of a hundred, every crash point gets one, six are kills at random,
 * eight are outages of a server, and partners fail the rest of the times; a plan too short for every crash point takes
 * some of them for a third of its faults.
 */
public record Plan(long seed, List<Fault> faults) {
    private static final int KILLS_OF_A_HUNDRED = 6;
    private static final int OUTAGES_OF_A_HUNDRED = 8;
    private static final int HUNDRED = 100;
    private static final int SHORTEST_OUTAGE_MILLIS = 500;
    private static final int LONGEST_OUTAGE_MILLIS = 5_000;

    private static final List<Outage> OUTAGES = List.of(
            outage(Server.KAFKA, Manner.KILLED),
            outage(Server.REDIS, Manner.WIPED),
            outage(Server.MONGODB, Manner.KILLED),
            outage(Server.KAFKA, Manner.STOPPED),
            outage(Server.REDIS, Manner.KILLED),
            outage(Server.MONGODB, Manner.STOPPED));

    private static final List<Partner> PARTNERS = List.of(
            partner("portone.charge", "DECLINE"),
            partner("portone.charge", "TIMEOUT_AFTER_CHARGE"),
            partner("portone.charge", "ERROR_500"),
            partner("portone.charge", "SLOW"),
            partner("portone.cancel", "TIMEOUT_AFTER_CHARGE"),
            partner("portone.cancel", "ERROR_500"),
            partner("portone.cancel", "DECLINE"),
            partner("portone.cancel", "SLOW"),
            partner("portone.get", "ERROR_500"),
            partner("portone.get", "SLOW"),
            partner("portone.webhook", "WEBHOOK_NEVER"),
            partner("portone.webhook", "WEBHOOK_TWICE"),
            partner("portone.webhook", "WEBHOOK_LATE"),
            partner("courier.register", "TIMEOUT_AFTER_CHARGE"),
            partner("courier.register", "ERROR_500"),
            partner("courier.register", "SLOW"),
            partner("courier.webhook", "WEBHOOK_NEVER"),
            partner("courier.webhook", "WEBHOOK_TWICE"),
            partner("courier.webhook", "WEBHOOK_LATE"),
            partner("smtp", "DECLINE"),
            partner("smtp", "ERROR_500"),
            partner("smtp", "SLOW"),
            partner("sms.send", "TIMEOUT_AFTER_CHARGE"),
            partner("sms.send", "ERROR_500"));

    public Plan {
        faults = List.copyOf(faults);
    }

    public static Plan of(long seed, int count, List<CrashPoint> points) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        crashes(count, points, random).stream().map(Crash::new).forEach(faults::add);
        var services =
                shuffled(Arrays.stream(Service.values()).filter(Service::isOurs).toList(), random);
        take(share(count, KILLS_OF_A_HUNDRED), services).stream().map(Kill::new).forEach(faults::add);
        take(share(count, OUTAGES_OF_A_HUNDRED), OUTAGES).stream()
                .map(it -> new Outage(it.server(), it.manner(), someTime(random)))
                .forEach(faults::add);
        faults.addAll(take(Math.max(0, count - faults.size()), shuffled(PARTNERS, random)));
        Collections.shuffle(faults, random);
        return new Plan(seed, faults.subList(0, Math.min(count, faults.size())));
    }

    private static List<CrashPoint> crashes(int count, List<CrashPoint> points, Random random) {
        int rounds = count / HUNDRED;
        if (rounds == 0) {
            return take(Math.min(points.size(), count / 3), shuffled(points, random));
        }
        return IntStream.range(0, rounds).boxed().flatMap(_ -> points.stream()).toList();
    }

    private static int share(int count, int ofAHundred) {
        return Math.max(1, count * ofAHundred / HUNDRED);
    }

    private static Duration someTime(Random random) {
        return Duration.ofMillis(random.nextInt(SHORTEST_OUTAGE_MILLIS, LONGEST_OUTAGE_MILLIS));
    }

    /** So many, round and round. */
    private static <T> List<T> take(int count, List<T> from) {
        return IntStream.range(0, count)
                .mapToObj(i -> from.get(i % from.size()))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        var list = new ArrayList<>(all);
        Collections.shuffle(list, random);
        return list;
    }

    private static Outage outage(Server server, Manner manner) {
        return new Outage(server, manner, Duration.ZERO);
    }

    /** Long enough for the caller to lose its patience, or to overtake what is late. */
    private static Partner partner(String target, String fault) {
        var delay = switch (fault) {
            case "TIMEOUT_AFTER_CHARGE" -> Duration.ofSeconds(30);
            case "SLOW" -> Duration.ofSeconds(2);
            case "WEBHOOK_LATE" -> Duration.ofSeconds(6);
            default -> Duration.ZERO;
        };
        return new Partner(target, fault, delay);
    }
}
