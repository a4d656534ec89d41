package dev.jangteo.payment.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.contracts.Money;
import dev.jangteo.contracts.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DiscrepancyTests {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final UserId ADMIN = new UserId("an-admin");
    private static final Finding FINDING = finding(1_000);

    private final Discrepancy discrepancy = Discrepancy.of(FINDING, NOW);

    @Test
    void it_is_news_once_however_often_it_is_seen() {
        assertThat(discrepancy.seen(FINDING, NOW)).isTrue();
        assertThat(discrepancy.seen(FINDING, NOW.plusSeconds(60))).isFalse();
        assertThat(discrepancy.seen(finding(2_000), NOW.plusSeconds(120))).isFalse();

        assertThat(discrepancy.isOpen()).isTrue();
        assertThat(discrepancy.timesSeen()).isEqualTo(3);
        assertThat(discrepancy.createdAt()).isEqualTo(NOW);
        assertThat(discrepancy.lastSeenAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(discrepancy.theirs()).as("as it was last seen").isEqualTo(Money.won(2_000));
    }

    @Test
    void what_went_away_by_itself_comes_back_as_news() {
        discrepancy.seen(FINDING, NOW);
        discrepancy.agreed(NOW);
        assertThat(discrepancy.isOpen()).isFalse();

        assertThat(discrepancy.seen(FINDING, NOW)).isTrue();

        assertThat(discrepancy.isOpen()).isTrue();
        assertThat(discrepancy.resolutions()).hasSize(1);
    }

    @Test
    void what_an_admin_settled_stays_settled_until_it_is_another_difference() {
        discrepancy.seen(FINDING, NOW);
        discrepancy.settled(ADMIN, "known", NOW);

        assertThat(discrepancy.seen(FINDING, NOW)).isFalse();
        assertThat(discrepancy.isOpen()).isFalse();
        assertThat(discrepancy.seen(finding(2_000), NOW)).isTrue();
        assertThat(discrepancy.isOpen()).isTrue();
        assertThat(discrepancy.resolutions()).containsExactly(new Resolution(ADMIN, "known", NOW));
    }

    @Test
    void it_is_settled_once() {
        discrepancy.seen(FINDING, NOW);
        discrepancy.settled(ADMIN, "known", NOW);

        assertThatThrownBy(() -> discrepancy.settled(new UserId("another"), "me too", NOW))
                .isInstanceOf(DiscrepancySettled.class);
    }

    @Test
    void one_payment_and_kind_is_one_discrepancy_with_a_name_for_addresses() {
        var strange = Discrepancy.idOf("what / a name?", Kind.UNKNOWN_HERE);

        assertThat(strange).matches("d-[0-9a-f]{24}").isEqualTo(Discrepancy.idOf("what / a name?", Kind.UNKNOWN_HERE));
        assertThat(strange).isNotEqualTo(Discrepancy.idOf("what / a name?", Kind.AMOUNT_DIFFERS));
    }

    private static Finding finding(long theirs) {
        return new Finding("pay-1", Kind.AMOUNT_DIFFERS, Money.won(42_900), Money.won(theirs), null);
    }
}
