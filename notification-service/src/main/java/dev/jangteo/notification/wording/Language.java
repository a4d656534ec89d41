package dev.jangteo.notification.wording;

import dev.jangteo.contracts.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** A language notices are written in, and how it writes amounts and dates. Times are Seoul's. */
public enum Language {
    KO(Locale.KOREA, "yyyy년 M월 d일 HH:mm", "M월 d일 (E)"),
    EN(Locale.US, "MMM d, yyyy, HH:mm 'KST'", "EEE, MMM d");

    private final Locale locale;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    Language(Locale locale, String moment, String day) {
        this.locale = locale;
        this.moment = DateTimeFormatter.ofPattern(moment, locale).withZone(ZoneId.of("Asia/Seoul"));
        this.day = DateTimeFormatter.ofPattern(day, locale);
    }

    /** English for those who asked for it, Korean for everybody else. */
    static Language of(String tag) {
        return Locale.ENGLISH.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()) ? EN : KO;
    }

    Locale locale() {
        return locale;
    }

    /** The folder of its templates. */
    String folder() {
        return locale.getLanguage();
    }

    public String money(Money money) {
        if (this == KO && money.currency().getCurrencyCode().equals("KRW")) {
            return NumberFormat.getIntegerInstance(locale).format(money.amount()) + "원";
        }
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.amount(), digits));
    }

    public String moment(Instant instant) {
        return moment.format(instant);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /**
     * A sentence that several templates share, or that one of them chooses from.
     *
     * @throws java.util.MissingResourceException when there is none of this name
     */
    public String sentence(String name) {
        return sentences().getString(name);
    }

    /** A carrier as customers know it, or its code when we have no name for it. */
    public String carrier(String code) {
        var name = "carrier." + code;
        return sentences().containsKey(name) ? sentence(name) : code;
    }

    private ResourceBundle sentences() {
        return ResourceBundle.getBundle("templates/sentences", locale);
    }
}
