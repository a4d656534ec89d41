package dev.jangteo.user.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jangteo.platform.security.Role;
import dev.jangteo.user.Scratch;
import dev.jangteo.user.UserServiceTest;
import dev.jangteo.user.account.Account;
import dev.jangteo.user.account.Accounts;
import dev.jangteo.user.account.Language;
import dev.jangteo.user.account.Password;
import dev.jangteo.user.account.Registering;
import dev.jangteo.user.account.RegisteringInScratch;
import dev.jangteo.user.account.SignUp;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

@UserServiceTest
class FirstAdminTests {
    private static final String BOSS = "boss@shop.example";

    private final Accounts accounts;
    private final Registering registering;

    @Autowired
    FirstAdminTests(ApplicationContext service) {
        accounts = Scratch.of(service).repository(Accounts.class);
        registering = RegisteringInScratch.of(accounts, service);
    }

    private void start(String email) {
        new FirstAdmin(accounts, registering, new FirstAdminSettings(email, "first of all bosses"))
                .run(new DefaultApplicationArguments());
    }

    @Test
    void a_shop_without_administrator_gets_a_verified_one_at_start() {
        start(BOSS);

        assertThat(accounts.findByEmailKey(BOSS)).hasValueSatisfying(it -> {
            assertThat(it.roles()).contains(Role.ADMIN);
            assertThat(it.isEmailVerified()).isTrue();
        });
    }

    @Test
    void instances_that_start_at_once_make_one_administrator() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> start(BOSS)))
                    .toList()) {
                start.get();
            }
        }

        assertThat(accounts.findAll()).hasSize(1);
    }

    @Test
    void a_shop_with_an_administrator_gets_no_other() {
        start(BOSS);
        start("other@shop.example");

        assertThat(accounts.findAll()).extracting(Account::email).containsExactly(BOSS);
    }

    @Test
    void who_signs_up_with_the_address_first_does_not_become_administrator() {
        registering.register(new SignUp(BOSS, new Password("correct horse battery"), "김장터", null), Language.KO);

        start(BOSS);

        assertThat(accounts.existsByRolesContaining(Role.ADMIN)).isFalse();
    }

    @Test
    void nobody_is_made_administrator_where_none_is_named_and_nonsense_is_said() {
        start("");
        assertThat(accounts.findAll()).isEmpty();

        assertThatThrownBy(() -> start("boss")).hasMessageContaining("ADMIN_EMAIL");
    }

    @Test
    void the_password_does_not_show_in_logs() {
        assertThat(new FirstAdminSettings(BOSS, "first of all bosses").toString())
                .doesNotContain("first of all");
    }
}
