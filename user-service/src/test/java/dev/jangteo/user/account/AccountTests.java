package dev.jangteo.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jangteo.contracts.UserEvent.EmailVerificationRequested;
import dev.jangteo.contracts.UserEvent.UserContactChanged;
import dev.jangteo.contracts.UserEvent.UserRegistered;
import dev.jangteo.contracts.UserEvent.UserVerified;
import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.security.Role;
import dev.jangteo.user.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class AccountTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final UserId ADMIN = new UserId("admin");
    private static final VerificationSettings SETTINGS =
            new VerificationSettings(Duration.ofDays(1), Duration.ofMinutes(1), 5);

    private final Account account = Account.open(
            new UserId("kim"),
            EmailAddress.parse("Kim@shop.example").orElseThrow(),
            "hash",
            new Profile("김장터", null, Language.KO),
            NOW);

    @Test
    void opening_tells_of_an_active_customer() {
        assertThat(account.raised())
                .singleElement()
                .isInstanceOfSatisfying(
                        UserRegistered.class,
                        it -> assertThat(it.contact().email()).isEqualTo("Kim@shop.example"));
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.roles()).containsExactly(Role.CUSTOMER);
        assertThat(account.isEmailVerified()).isFalse();
    }

    @Test
    void the_link_verifies_until_the_moment_it_expires() {
        var secret = requestLink(NOW);
        var end = NOW.plus(SETTINGS.lifetime());

        assertThatThrownBy(() -> account.verify(secret, end)).isInstanceOf(VerificationLinkExpired.class);
        assertThat(account.verify(secret, end.minusMillis(1))).isTrue();
        assertThat(account.raised()).last().isInstanceOf(UserVerified.class);
    }

    @Test
    void followed_again_even_after_its_end_the_link_changes_nothing() {
        var secret = requestLink(NOW);
        account.verify(secret, NOW);
        var told = account.raised().size();

        assertThat(account.verify(secret, NOW.plus(Duration.ofDays(30)))).isFalse();
        assertThat(account.raised()).hasSize(told);
    }

    @Test
    void only_the_newest_link_is_good_and_no_guess_is() {
        var old = requestLink(NOW);
        var newest = requestLink(NOW.plusSeconds(60));

        assertThatThrownBy(() -> account.verify(old, NOW)).isInstanceOf(VerificationLinkInvalid.class);
        assertThatThrownBy(() -> account.verify(Secret.random(), NOW)).isInstanceOf(VerificationLinkInvalid.class);
        assertThat(account.verify(newest, NOW.plusSeconds(61))).isTrue();
    }

    @Test
    void no_link_was_sent_so_none_is_good() {
        assertThatThrownBy(() -> account.verify(Secret.random(), NOW)).isInstanceOf(VerificationLinkInvalid.class);
    }

    @Test
    void the_token_lies_in_the_account_as_a_hash_only() {
        var secret = requestLink(NOW);

        var proof = (EmailProof) ReflectionTestUtils.getField(account, "emailProof");
        assertThat(proof.toString()).doesNotContain(secret.value()).contains(secret.hash());
    }

    @Test
    void links_are_sent_a_minute_apart_and_five_a_day() {
        var at = NOW;
        for (int i = 0; i < 5; i++) {
            requestLink(at);
            assertWaits(at, Duration.ofMinutes(i < 4 ? 1 : 24 * 60 - 4));
            at = at.plus(Duration.ofMinutes(1));
        }
        requestLink(NOW.plus(Duration.ofDays(1)));
        assertWaits(NOW.plus(Duration.ofDays(1)), Duration.ofMinutes(1));
    }

    private void assertWaits(Instant at, Duration wait) {
        assertThatThrownBy(() -> account.requestVerification(SETTINGS, at))
                .isInstanceOfSatisfying(
                        VerificationMailTooSoon.class,
                        it -> assertThat(it.retryAfter()).isEqualTo(wait));
    }

    @Test
    void a_proven_address_needs_no_link() {
        account.verify(requestLink(NOW), NOW);

        assertThatThrownBy(() -> account.requestVerification(SETTINGS, NOW.plus(Duration.ofDays(2))))
                .isInstanceOf(EmailAlreadyVerified.class);
    }

    @Test
    void a_changed_profile_is_told_and_an_equal_one_is_not() {
        account.change(new Profile("김장터", "01012345678", Language.EN), NOW);
        account.change(new Profile("김장터", "01012345678", Language.EN), NOW);

        assertThat(account.raised()).hasSize(2).last().isInstanceOfSatisfying(UserContactChanged.class, it -> {
            assertThat(it.contact().phone()).isEqualTo("01012345678");
            assertThat(it.contact().language()).isEqualTo("en");
            assertThat(it.meta().sequence()).isEqualTo(2);
        });
    }

    @Test
    void taking_a_role_away_is_noticed_and_giving_one_is_not() {
        assertThat(account.assign(EnumSet.of(Role.CUSTOMER, Role.AGENT))).isFalse();
        assertThat(account.assign(EnumSet.of(Role.AGENT))).isTrue();
        assertThat(account.roles()).isEqualTo(Set.of(Role.AGENT));
    }

    @Test
    void an_administrator_is_verified_from_the_start() {
        account.appointAdministrator(NOW);

        assertThat(account.roles()).contains(Role.ADMIN);
        assertThat(account.isEmailVerified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, suspend, SUSPENDED",
        "DORMANT, suspend, SUSPENDED",
        "SUSPENDED, suspend, SUSPENDED",
        "WITHDRAWN, suspend, refused",
        "ACTIVE, reinstate, ACTIVE",
        "DORMANT, reinstate, ACTIVE",
        "SUSPENDED, reinstate, ACTIVE",
        "WITHDRAWN, reinstate, refused"
    })
    void standing_changes_only_so(AccountStatus before, String command, String after) {
        ReflectionTestUtils.setField(account, "status", before);
        Consumer<Account> decide =
                command.equals("suspend") ? it -> it.suspend(new Suspension(ADMIN, NOW, "fraud")) : Account::reinstate;

        var refusal = catchThrowable(() -> decide.accept(account));

        if (after.equals("refused")) {
            assertThat(refusal).isInstanceOf(AccountWithdrawn.class);
            assertThat(account.status()).isEqualTo(before);
        } else {
            assertThat(refusal).isNull();
            assertThat(account.status()).hasToString(after);
        }
    }

    @Test
    void the_first_suspension_is_the_one_remembered_until_reinstated() {
        account.suspend(new Suspension(ADMIN, NOW, "fraud"));
        account.suspend(new Suspension(ADMIN, NOW.plusSeconds(1), "again"));
        assertThat(account.suspension()).map(Suspension::reason).contains("fraud");

        account.reinstate();
        assertThat(account.suspension()).isEmpty();
    }

    private Secret requestLink(Instant at) {
        account.requestVerification(SETTINGS, at);
        var requested = (EmailVerificationRequested) account.raised().getLast();
        return VerificationToken.parse(requested.token()).orElseThrow().secret();
    }
}
