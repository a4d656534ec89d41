package dev.jangteo.shipping.delivery;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The days on which couriers collect and deliver: Monday to Friday, without public holidays. */
public record BusinessDays(Set<LocalDate> holidays) {
    private static final Logger log = LoggerFactory.getLogger(BusinessDays.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final String KOREA = "/holidays-kr.csv";

    /** Korea's, from {@code holidays-kr.csv}, where their source is named. */
    public static BusinessDays korean() {
        try (var table = Objects.requireNonNull(BusinessDays.class.getResourceAsStream(KOREA), KOREA);
                var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return new BusinessDays(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself when it is a business day, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!contains(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The {@code count}-th business day after the given day. */
    public LocalDate after(LocalDate day, int count) {
        var candidate = day;
        for (int i = 0; i < count; i++) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        if (!covers(candidate)) {
            log.warn("no public holidays of {} are known: estimates count weekends only", candidate.getYear());
        }
        return candidate;
    }

    private boolean covers(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.getYear() == day.getYear());
    }
}
