package dev.jangteo.outsideworld.courier;

import dev.jangteo.outsideworld.courier.CourierEntry.Scanned;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What a recipient sees behind the tracking link. */
final class TrackingPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));

    private TrackingPage() {}

    static String of(Parcel parcel) {
        return """
                <!doctype html>
                <html lang="ko">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s<title>배송 조회 %s</title>
                <style>
                body { font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #222; }
                ol { list-style: none; padding: 0; border-left: 3px solid #2f6fed; }
                li { padding: .4rem 1.2rem; }
                time { color: #777; font-size: .9rem; display: block; }
                dt { color: #777; float: left; width: 9rem; clear: left; }
                </style>
                </head>
                <body>
                <h1>배송 조회 <small>Tracking</small></h1>
                <dl>
                <dt>운송장 번호</dt><dd>%s</dd>
                <dt>받는 분</dt><dd>%s</dd>
                <dt>현재 상태</dt><dd>%s</dd>
                </dl>
                <ol>
                %s
                </ol>
                </body>
                </html>
                """.formatted(
                parcel.nextStep().isPresent() ? "<meta http-equiv=\"refresh\" content=\"2\">\n" : "",
                parcel.trackingNumber(),
                parcel.trackingNumber(),
                escape(masked(parcel.registered().recipient().name())),
                parcel.scans().isEmpty() ? "접수" : parcel.scans().getLast().status().korean,
                parcel.scans().reversed().stream().map(TrackingPage::line).collect(Collectors.joining("\n"))
                        + line(parcel.registered().at(), "접수", "REGISTERED", "접수처"));
    }

    private static String line(Scanned scan) {
        return line(scan.at(), scan.status().korean, scan.status().name(), scan.location());
    }

    private static String line(Instant at, String korean, String english, String location) {
        return "<li><time>%s</time><b>%s</b> %s · %s</li>"
                .formatted(TIME.format(at), korean, english, escape(location));
    }

    /** 김하나 becomes 김*나. */
    private static String masked(String name) {
        return name.length() < 2 ? name : name.charAt(0) + "*" + name.substring(Math.min(2, name.length()));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
