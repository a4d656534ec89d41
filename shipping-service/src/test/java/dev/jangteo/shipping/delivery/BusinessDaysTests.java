package dev.jangteo.shipping.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessDaysTests {
    private final BusinessDays korea = BusinessDays.korean();

    /** 공휴일에 관한 법률: these are made up for when they fall on a weekend. New Year and Memorial Day are not. */
    private static final List<MonthDay> MADE_UP_FOR = List.of(
            MonthDay.of(3, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 5),
            MonthDay.of(7, 17),
            MonthDay.of(8, 15),
            MonthDay.of(10, 3),
            MonthDay.of(10, 9),
            MonthDay.of(12, 25));

    @Test
    void every_national_holiday_on_a_weekend_has_its_substitute_on_the_next_free_weekday() {
        for (int year : List.of(2026, 2027)) {
            for (var holiday : MADE_UP_FOR) {
                var day = holiday.atYear(year);
                assertThat(korea.contains(day)).as("%s", day).isFalse();
                if (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
                    var monday = day.plusDays(8 - day.getDayOfWeek().getValue());
                    assertThat(korea.contains(monday))
                            .as("substitute %s of %s", monday, day)
                            .isFalse();
                    assertThat(korea.contains(monday.plusDays(1))).isTrue();
                }
            }
        }
    }

    @Test
    void memorial_day_on_a_weekend_has_none() {
        assertThat(LocalDate.of(2027, 6, 6).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(korea.contains(LocalDate.of(2027, 6, 7))).isTrue();
    }

    @Test
    void a_year_has_as_many_business_days_as_its_calendar_says() {
        // 월력요항 2026: 104 days of weekends, 16 public holidays on weekdays (with 노동절 and 제헌절)
        assertThat(businessDaysOf(2026)).isEqualTo(365 - 104 - 16);
    }

    @Test
    void counting_skips_what_is_closed() {
        var days = new BusinessDays(Set.of(LocalDate.of(2026, 11, 24)));

        assertThat(days.after(LocalDate.of(2026, 11, 23), 1)).isEqualTo("2026-11-25");
        assertThat(days.after(LocalDate.of(2026, 11, 20), 3)).isEqualTo("2026-11-26");
        assertThat(days.after(LocalDate.of(2026, 11, 23), 0)).isEqualTo("2026-11-23");
    }

    private long businessDaysOf(int year) {
        return IntStream.rangeClosed(1, 365)
                .mapToObj(day -> LocalDate.ofYearDay(year, day))
                .filter(korea::contains)
                .count();
    }
}
