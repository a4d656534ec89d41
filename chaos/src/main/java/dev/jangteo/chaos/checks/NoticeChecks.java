package dev.jangteo.chaos.checks;

import static java.util.stream.Collectors.groupingBy;

import dev.jangteo.chaos.faults.Downtime;
import dev.jangteo.chaos.shop.PostBox.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Every event that customers are told of arrived as one mail, and as one text message where that is due. A mail server
 * can't be asked what it has taken: a crash between its answer and our note of it makes the mail come twice, and such
 * mails, recognisable by their Message-ID, are counted apart.
 */
public final class NoticeChecks {
    private static final Set<String> MAILED = Set.of(
            "OrderConfirmed",
            "OrderCancelled",
            "OrderShipped",
            "OrderDelivered",
            "PaymentCompleted",
            "PaymentFailed",
            "PaymentRefunded");
    private static final Set<String> TEXTED = Set.of("OrderShipped");
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Evidence evidence;
    private final Map<String, List<Arrival>> mails;
    private final Map<String, List<Arrival>> messages;
    private final List<Finding> findings = new ArrayList<>();

    NoticeChecks(Evidence evidence) {
        this.evidence = evidence;
        this.mails = evidence.mails().stream().collect(groupingBy(it -> noticeOf(it.notice())));
        this.messages = evidence.messages().stream().collect(groupingBy(Arrival::notice));
    }

    List<Finding> findings() {
        var notices = new HashMap<String, Document>();
        evidence.notices().forEach(it -> notices.put(String.valueOf(it.get("_id")), it));
        for (var it : evidence.told()) {
            if (MAILED.contains(it.type())) {
                isSent(notices, it, "EMAIL");
            }
            if (TEXTED.contains(it.type())) {
                isSent(notices, it, "SMS");
            }
        }
        notices.forEach(this::arrived);
        return findings;
    }

    private void isSent(Map<String, Document> notices, Told event, String channel) {
        if (!notices.containsKey(event.id() + ":" + channel)) {
            add(event.id(), "%s of %s: no notice by %s".formatted(event.type(), event.subject(), channel));
        }
    }

    private void arrived(String id, Document notice) {
        var status = notice.getString("status");
        if (!"SENT".equals(status)) {
            if (!"SKIPPED".equals(status)) {
                add(id, status + " " + notice.getString("problem"));
            }
            return;
        }
        var arrivals = arrivals(id);
        if (arrivals.isEmpty()) {
            add(id, "sent, yet nothing arrived");
        } else if (arrivals.size() > 1 && reasonOf(arrivals, evidence.downtime()) == null) {
            findings.add(new Finding(
                    Question.NOTICES_TWICE,
                    id,
                    arrivals.size() + " times, and no crash in between: " + times(arrivals)));
        }
    }

    private List<Arrival> arrivals(String notice) {
        return (notice.endsWith(":EMAIL") ? mails : messages).getOrDefault(notice, List.of());
    }

    private static List<Instant> times(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::at).toList();
    }

    private void add(String subject, String detail) {
        findings.add(new Finding(Question.NOTICES, subject, detail));
    }

    /** Mails that came twice, counted by the crash that made them. */
    public static Map<String, Long> twiceAfterACrash(Evidence evidence) {
        return evidence.mails().stream().collect(groupingBy(it -> noticeOf(it.notice()))).entrySet().stream()
                .filter(it -> !it.getKey().isEmpty() && it.getValue().size() > 1)
                .map(it -> reasonOf(it.getValue(), evidence.downtime()))
                .filter(java.util.Objects::nonNull)
                .collect(groupingBy(it -> it, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
    }

    /** What was away between the first and the last arrival of a mail and so explains why there are two. */
    private static @Nullable String reasonOf(List<Arrival> arrivals, Downtime downtime) {
        var times = arrivals.stream()
                .map(Arrival::at)
                .sorted(Comparator.naturalOrder())
                .toList();
        Instant first = times.getFirst();
        Instant last = times.getLast();
        return List.of("notification-service", "mongodb").stream()
                .filter(part -> downtime.touches(part, first, last, MARGIN))
                .findFirst()
                .orElse(null);
    }

    /** The Message-ID is {@code <event.CHANNEL@domain>}; the notice's id is {@code event:CHANNEL}. */
    private static String noticeOf(String messageId) {
        var bare = messageId.replaceAll("[<>]", "").replaceAll("@.*", "");
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? bare : bare.substring(0, dot) + ":" + bare.substring(dot + 1);
    }
}
