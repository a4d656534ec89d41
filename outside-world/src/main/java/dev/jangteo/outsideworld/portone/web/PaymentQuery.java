package dev.jangteo.outsideworld.portone.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jangteo.outsideworld.portone.GatewayError;
import dev.jangteo.outsideworld.portone.GatewayRefusal;
import dev.jangteo.outsideworld.portone.Payment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code GET /payments}: the filters that a shop's reconciliation needs; others are refused, not ignored. */
record PaymentQuery(PageRequest page, Filter filter) {
    private static final int LARGEST_PAGE = 1000;

    @JsonCreator
    PaymentQuery(@JsonProperty("page") @Nullable PageRequest page, @JsonProperty("filter") @Nullable Filter filter) {
        this.page = page == null ? new PageRequest(null, null) : page;
        this.filter = filter == null ? new Filter() : filter;
    }

    record PageRequest(@Nullable Integer number, @Nullable Integer size) {}

    record Page(List<PaymentViews.View> items, PageInfo page) {}

    record PageInfo(int number, int size, int totalCount) {}

    Page page(List<Payment> all, PaymentViews views) {
        if (!filter.unsupported.isEmpty()) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "not supported here: filter " + filter.unsupported);
        }
        int number = page.number() == null ? 0 : page.number();
        int size = page.size() == null ? 10 : page.size();
        if (number < 0 || size < 1 || size > LARGEST_PAGE) {
            throw GatewayRefusal.of(GatewayError.INVALID_REQUEST, "page.size is 1 to " + LARGEST_PAGE);
        }
        List<Found> found = IntStream.range(0, all.size())
                .mapToObj(i -> Found.at(i, all.get(i), filter))
                .flatMap(Optional::stream)
                .sorted(filter.order())
                .toList();
        List<PaymentViews.View> items = found.stream()
                .skip((long) number * size)
                .limit(size)
                .map(it -> views.payment(all.get(it.index())))
                .toList();
        return new Page(items, new PageInfo(number, size, found.size()));
    }

    /** What is needed to sort, without holding the payment. */
    record Found(int index, Instant createdAt, Instant changedAt) {
        static Optional<Found> at(int index, Payment payment, Filter filter) {
            return filter.takes(payment)
                    ? Optional.of(new Found(index, payment.createdAt(), payment.changedAt()))
                    : Optional.empty();
        }
    }

    /** All set conditions hold. */
    static final class Filter {
        @JsonProperty
        private @Nullable String storeId;

        @JsonProperty
        private @Nullable String timestampType;

        @JsonProperty
        private @Nullable Instant from;

        @JsonProperty
        private @Nullable Instant until;

        @JsonProperty
        private @Nullable List<String> status;

        @JsonProperty
        private @Nullable String currency;

        @JsonProperty
        private @Nullable Boolean isTest;

        @JsonProperty
        private @Nullable String version;

        @JsonProperty
        private @Nullable String sortBy;

        @JsonProperty
        private @Nullable String sortOrder;

        private final Set<String> unsupported = new TreeSet<>();

        @JsonAnySetter
        void other(String field, Object value) {
            unsupported.add(field);
        }

        @Nullable
        String storeId() {
            return storeId;
        }

        boolean takes(Payment payment) {
            Instant time = "CREATED_AT".equals(timestampType) ? payment.createdAt() : payment.changedAt();
            return (from == null || !time.isBefore(from))
                    && (until == null || !time.isAfter(until))
                    && (status == null || status.contains(payment.status().name()))
                    && (currency == null
                            || currency.equals(payment.latest().purchase().currency()))
                    && !Boolean.FALSE.equals(isTest)
                    && (version == null || version.equals("V2"));
        }

        Comparator<Found> order() {
            Comparator<Found> order = "STATUS_CHANGED_AT".equals(sortBy)
                    ? Comparator.comparing(Found::changedAt)
                    : Comparator.comparing(Found::createdAt);
            return "ASC".equals(sortOrder) ? order : order.reversed();
        }
    }
}
