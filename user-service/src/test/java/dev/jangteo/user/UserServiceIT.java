package dev.jangteo.user;

import static dev.jangteo.user.People.PASSWORD;
import static dev.jangteo.user.People.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jangteo.contracts.UserEvent;
import dev.jangteo.contracts.UserEvent.EmailVerificationRequested;
import dev.jangteo.contracts.UserEvent.UserContactChanged;
import dev.jangteo.contracts.UserEvent.UserRegistered;
import dev.jangteo.contracts.UserEvent.UserVerified;
import dev.jangteo.platform.testing.Answer;
import dev.jangteo.platform.testing.Clockwork;
import dev.jangteo.platform.testing.Http;
import dev.jangteo.platform.testing.Topics;
import dev.jangteo.platform.web.idempotency.Idempotent;
import dev.jangteo.user.People.Person;
import dev.jangteo.user.People.Signup;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@UserServiceTest
class UserServiceIT {
    @Autowired
    Http http;

    @Autowired
    Signup signup;

    @Autowired
    Topics topics;

    @Autowired
    Clockwork clock;

    @Autowired
    StringRedisTemplate redis;

    @AfterEach
    void now() {
        clock.reset();
    }

    // --- U1: sign-up

    @Test
    void signing_up_answers_with_a_session_that_is_good_at_once() {
        var email = anEmail();

        var answer = http.post("/api/users", Map.of("email", email, "password", PASSWORD, "name", " 김  장터 "));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.text("/user/email")).isEqualTo(email);
        assertThat(answer.text("/user/name")).isEqualTo("김 장터");
        assertThat(answer.text("/user/status")).isEqualTo("ACTIVE");
        assertThat(answer.text("/user/roles/0")).isEqualTo("CUSTOMER");
        assertThat(answer.json().at("/user/emailVerified").asBoolean()).isFalse();
        assertThat(http.as(answer.text("/accessToken")).get("/api/users/me").text("/id"))
                .isEqualTo(answer.text("/user/id"));
    }

    @Test
    void every_fault_of_a_sign_up_is_told_at_once_with_its_field() {
        var answer = http.post("/api/users", Map.of("email", "kim@nowhere", "password", "kim", "name", "  "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-request");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "email email-invalid",
                        "name missing",
                        "password password-too-short",
                        "password password-too-common");
        assertThat(answer.body()).contains("at least 10 characters");
    }

    @Test
    void faults_are_told_in_korean_to_who_reads_korean() {
        var answer = http.with("Accept-Language", "ko-KR,ko;q=0.9").post("/api/users", Map.of());

        assertThat(faults(answer)).containsExactlyInAnyOrder("email missing", "name missing", "password missing");
        assertThat(answer.text("/errors/0/message")).isEqualTo("필수 값입니다.");
    }

    @Test
    void another_spelling_of_a_taken_address_is_refused_naming_the_field() {
        var email = signup.customer().email();

        var answer = http.post(
                "/api/users", Map.of("email", email.toUpperCase(Locale.ROOT), "password", PASSWORD, "name", "이순신"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("email-taken");
        assertThat(faults(answer)).containsExactly("email email-taken");
    }

    @Test
    void of_many_who_sign_up_with_one_address_at_the_same_time_one_succeeds() throws Exception {
        var email = anEmail();

        var answers =
                atOnce(8, () -> http.post("/api/users", Map.of("email", email, "password", PASSWORD, "name", "홍길동")));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .allSatisfy(it -> assertThat(faults(it)).containsExactly("email email-taken"));
    }

    @Test
    void a_body_that_is_no_json_is_a_bad_request() {
        var answer = http.with("Content-Type", "application/json").post("/api/users", "{");

        assertThat(answer.status()).isEqualTo(400);
    }

    // --- U2: what is stored and told

    @Test
    void registration_and_the_wish_for_a_verification_mail_are_told_in_this_order() {
        var person = signup.customer();

        var registered = topics.await(UserRegistered.class, by(person));
        var requested = topics.await(EmailVerificationRequested.class, by(person));

        assertThat(registered.meta().sequence()).isEqualTo(1);
        assertThat(requested.meta().sequence()).isEqualTo(2);
        assertThat(registered.contact()).isEqualTo(new UserEvent.Contact(person.email(), "김장터", null, "en"));
        assertThat(requested.expiresAt()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void the_session_is_live_in_redis_from_sign_up_to_logout() {
        var person = signup.customer();
        var key = "session:" + claims(person.accessToken()).get("sid");
        assertThat(redis.hasKey(key)).isTrue();
        assertThat(redis.getExpire(key)).isPositive();

        assertThat(http.as(person.accessToken()).delete("/api/sessions/current").status())
                .isEqualTo(204);

        assertThat(redis.hasKey(key)).isFalse();
        var after = http.as(person.accessToken()).get("/api/users/me");
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.text("/code")).isEqualTo("session-ended");
        assertThat(signup.refresh(person.refreshToken()).text("/code")).isEqualTo("session-ended");
    }

    // --- U3: verification

    @Test
    void the_mailed_link_verifies_once_and_following_it_again_is_no_error() {
        var person = signup.customer();
        var token = topics.await(EmailVerificationRequested.class, by(person)).token();

        var first = http.get("/api/users/verify-email?token=" + token);
        var again = http.get("/api/users/verify-email?token=" + token);

        assertThat(List.of(first.status(), again.status())).containsExactly(200, 200);
        assertThat(first.json().at("/emailVerified").asBoolean()).isTrue();
        topics.await(UserVerified.class, by(person));
        assertThat(http.as(person.accessToken())
                        .get("/api/users/me")
                        .json()
                        .at("/emailVerified")
                        .asBoolean())
                .isTrue();
        assertThat(http.as(person.accessToken())
                        .post("/api/users/me/verification-mail", Map.of())
                        .text("/code"))
                .isEqualTo("email-already-verified");
    }

    @Test
    void a_link_followed_many_times_at_once_verifies_once() throws Exception {
        var person = signup.customer();
        var token = topics.await(EmailVerificationRequested.class, by(person)).token();

        var answers = atOnce(6, () -> http.get("/api/users/verify-email?token=" + token));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        topics.await(UserVerified.class, by(person));
        assertThat(topics.all(UserVerified.class, by(person)).stream()
                        .map(it -> it.meta().sequence()))
                .containsOnly(3L);
    }

    @Test
    void only_the_newest_link_is_good() {
        var person = signup.customer();
        var old = topics.await(EmailVerificationRequested.class, by(person)).token();
        clock.advance(Duration.ofMinutes(2));

        var resent = http.as(person.accessToken()).post("/api/users/me/verification-mail", Map.of());
        assertThat(resent.status()).isEqualTo(202);
        var newest = topics.await(
                        EmailVerificationRequested.class,
                        it -> by(person).test(it) && it.meta().sequence() == 3)
                .token();

        var answer = http.get("/api/users/verify-email?token=" + old);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("verification-link-invalid");
        assertThat(http.get("/api/users/verify-email?token=" + newest).status()).isEqualTo(200);
    }

    @Test
    void an_expired_link_says_so_in_the_reader_s_language() {
        var person = signup.customer();
        var token = topics.await(EmailVerificationRequested.class, by(person)).token();
        clock.advance(Duration.ofHours(25));

        var json = http.get("/api/users/verify-email?token=" + token);
        var page = http.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .with("Accept-Language", "ko")
                .get("/api/users/verify-email?token=" + token);

        assertThat(json.status()).isEqualTo(422);
        assertThat(json.text("/code")).isEqualTo("verification-link-expired");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.headers().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"ko\">", "인증 링크가 만료되었습니다.");
    }

    @Test
    void browsers_get_a_page() {
        var token = topics.await(EmailVerificationRequested.class, by(signup.customer()))
                .token();

        var page = http.with("Accept", "text/html").get("/api/users/verify-email?token=" + token);
        var nonsense = http.with("Accept", "text/html").get("/api/users/verify-email");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Your e-mail address is verified.").doesNotContain("{{");
        assertThat(nonsense.status()).isEqualTo(404);
        assertThat(nonsense.body()).contains("not valid").doesNotContain("{{");
    }

    @Test
    void verification_mails_can_be_asked_for_again_but_not_at_once() {
        var person = signup.customer();

        var answer = http.as(person.accessToken()).post("/api/users/me/verification-mail", Map.of());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/code")).isEqualTo("verification-mail-too-soon");
        assertThat(Integer.parseInt(answer.headers().getFirst("Retry-After"))).isBetween(50, 60);
    }

    // --- U4: login

    @Test
    void logging_in_takes_another_spelling_of_the_address_and_answers_with_profile_and_tokens() {
        var person = signup.customer();

        var answer = signup.logIn(" " + person.email().toUpperCase(Locale.ROOT) + " ", PASSWORD);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/user/id")).isEqualTo(person.id());
        assertThat(Instant.parse(answer.text("/accessTokenExpiresAt")))
                .isBetween(Instant.now().plusSeconds(14 * 60), Instant.now().plusSeconds(15 * 60));
        assertThat(answer.text("/refreshToken")).isNotEqualTo(person.refreshToken());
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        var person = signup.customer();

        var wrong = signup.logIn(person.email(), "not the password");
        var unknown = signup.logIn(anEmail(), PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("/code")).isEqualTo("bad-credentials");
        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
    }

    @Test
    void nothing_given_names_the_fields() {
        assertThat(faults(http.post("/api/sessions", Map.of())))
                .containsExactlyInAnyOrder("email missing", "password missing");
        assertThat(faults(http.post("/api/sessions/refresh", Map.of()))).containsExactly("refreshToken missing");
    }

    @Test
    void five_wrong_passwords_lock_the_address_even_for_the_right_one_and_for_longer_each_time() {
        var person = signup.customer();
        for (int minutes : new int[] {1, 5, 15, 60, 60}) {
            IntStream.range(0, 5)
                    .forEach(_ -> assertThat(
                                    signup.logIn(person.email(), "guess").status())
                            .isEqualTo(401));

            var locked = signup.logIn(person.email(), PASSWORD);

            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.text("/code")).isEqualTo("login-locked");
            assertThat(Integer.parseInt(locked.headers().getFirst("Retry-After")))
                    .isBetween(minutes * 60 - 20, minutes * 60);
            clock.advance(Duration.ofMinutes(minutes));
        }
        assertThat(signup.logIn(person.email(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void guessing_in_parallel_is_told_no_more_than_guessing_in_turn() throws Exception {
        var person = signup.customer();

        var answers = atOnce(20, () -> signup.logIn(person.email(), "guess"));

        assertThat(answers).extracting(Answer::status).containsOnly(401, 429);
        assertThat(answers).filteredOn(it -> it.status() == 401).hasSize(5);
    }

    @Test
    void many_right_logins_at_once_all_succeed() throws Exception {
        var person = signup.customer();

        var answers = atOnce(12, () -> signup.logIn(person.email(), PASSWORD));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
    }

    // --- U5: tokens, rotation, ending

    @Test
    void access_tokens_verify_with_the_published_keys() {
        var person = signup.customer();

        var jwks = http.get("/.well-known/jwks.json");
        var keys = Jwks.setParser().build().parse(jwks.body()).getKeys();
        var token = Jwts.parser()
                .keyLocator(header -> keys.stream()
                        .filter(key -> key.getId().equals(header.get("kid")))
                        .findFirst()
                        .orElseThrow()
                        .toKey())
                .build()
                .parseSignedClaims(person.accessToken());

        assertThat(token.getHeader().getAlgorithm()).isEqualTo("ES256");
        assertThat(token.getPayload().getIssuer()).isEqualTo("jangteo");
        assertThat(token.getPayload().getSubject()).isEqualTo(person.id());
        assertThat(token.getPayload().get("roles")).isEqualTo(List.of("CUSTOMER"));
        assertThat(jwks.headers().getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(jwks.body()).doesNotContain("\"d\"").contains("\"crv\":\"P-256\"", "\"use\":\"sig\"");
    }

    @Test
    void a_refresh_token_is_replaced_with_every_use() {
        var person = signup.customer();

        var renewed = signup.refresh(person.refreshToken());

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.text("/user/id")).isEqualTo(person.id());
        assertThat(renewed.text("/refreshToken")).isNotEqualTo(person.refreshToken());
        assertThat(signup.refresh(renewed.text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void the_same_refresh_token_from_two_windows_at_once_gives_both_the_same_successor() throws Exception {
        var person = signup.customer();

        var answers = atOnce(6, () -> signup.refresh(person.refreshToken()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream().map(it -> it.text("/refreshToken")).distinct())
                .hasSize(1);
    }

    @Test
    void an_old_refresh_token_ends_the_whole_session() {
        var person = signup.customer();
        var renewed = signup.refresh(person.refreshToken());
        clock.advance(Duration.ofSeconds(11));

        var reuse = signup.refresh(person.refreshToken());

        assertThat(reuse.status()).isEqualTo(401);
        assertThat(reuse.text("/code")).isEqualTo("refresh-token-reused");
        assertThat(signup.refresh(renewed.text("/refreshToken")).text("/code")).isEqualTo("session-ended");
        assertThat(http.as(renewed.text("/accessToken")).get("/api/users/me").status())
                .isEqualTo(401);
    }

    @Test
    void an_expired_access_token_is_refused_and_a_refresh_helps() {
        var person = signup.customer();
        clock.advance(Duration.ofMinutes(16));

        assertThat(http.as(person.accessToken()).get("/api/users/me").text("/code"))
                .isEqualTo("token-expired");
        var renewed = signup.refresh(person.refreshToken()).text("/accessToken");
        assertThat(http.as(renewed).get("/api/users/me").status()).isEqualTo(200);
    }

    // --- U6 in part: administrators

    @Test
    void a_suspension_ends_all_sessions_at_once_and_keeps_its_owner_out_until_reinstated() {
        var person = signup.customer();
        var elsewhere = Person.of(signup.logIn(person.email(), PASSWORD));
        var admin = http.as(signup.admin().accessToken());

        var suspended = admin.post("/api/admin/users/" + person.id() + "/suspension", Map.of("reason", "fraud"));

        assertThat(suspended.text("/status")).isEqualTo("SUSPENDED");
        assertThat(Stream.of(person, elsewhere)
                        .map(it ->
                                http.as(it.accessToken()).get("/api/users/me").text("/code")))
                .containsOnly("session-ended");
        assertThat(signup.refresh(elsewhere.refreshToken()).status()).isEqualTo(401);
        var refused = signup.logIn(person.email(), PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("account-suspended");

        assertThat(admin.delete("/api/admin/users/" + person.id() + "/suspension")
                        .text("/status"))
                .isEqualTo("ACTIVE");
        assertThat(signup.logIn(person.email(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void a_role_given_shows_in_the_next_token_and_one_taken_ends_the_sessions() {
        var person = signup.customer();
        var admin = http.as(signup.admin().accessToken());
        var roles = "/api/admin/users/" + person.id() + "/roles";

        assertThat(admin.put(roles, Map.of("roles", List.of("CUSTOMER", "AGENT")))
                        .status())
                .isEqualTo(200);
        var renewed = signup.refresh(person.refreshToken());
        assertThat(claims(renewed.text("/accessToken")).get("roles")).isEqualTo(List.of("AGENT", "CUSTOMER"));

        admin.put(roles, Map.of("roles", List.of("CUSTOMER")));
        assertThat(http.as(renewed.text("/accessToken")).get("/api/users/me").status())
                .isEqualTo(401);
    }

    @Test
    void administrators_find_accounts_by_address_and_customers_do_not() {
        var person = signup.customer();
        var path = "/api/admin/users?email=" + person.email();

        assertThat(http.as(signup.admin().accessToken()).get(path).text("/items/0/id"))
                .isEqualTo(person.id());
        assertThat(http.as(person.accessToken()).get(path).status()).isEqualTo(403);
        assertThat(http.get(path).status()).isEqualTo(401);
    }

    @Test
    void administrators_can_t_lock_themselves_out() {
        var admin = signup.admin();
        var own = "/api/admin/users/" + admin.id();

        var suspension = http.as(admin.accessToken()).post(own + "/suspension", Map.of());
        var demotion = http.as(admin.accessToken()).put(own + "/roles", Map.of("roles", List.of("CUSTOMER")));

        assertThat(Stream.of(suspension, demotion).map(it -> it.text("/code"))).containsOnly("own-account");
    }

    @Test
    void roles_must_be_named_and_known() {
        var admin = http.as(signup.admin().accessToken());
        var roles = "/api/admin/users/" + signup.customer().id() + "/roles";

        assertThat(admin.put(roles, Map.of("roles", List.of())).status()).isEqualTo(400);
        assertThat(admin.put(roles, Map.of("roles", List.of("KING"))).status()).isEqualTo(400);
        assertThat(admin.put(roles, Map.of()).status()).isEqualTo(400);
        assertThat(admin.put("/api/admin/users/nobody/roles", Map.of("roles", List.of("AGENT")))
                        .status())
                .isEqualTo(404);
    }

    // --- profile and U8: address book

    @Test
    void a_profile_change_is_told_once_with_the_phone_number_in_digits() {
        var person = signup.customer();
        var me = http.as(person.accessToken());
        var change = Map.of("phone", "+82 10-1234-5678", "language", "en", "name", "김새봄");

        var changed = me.patch("/api/users/me", change);
        me.patch("/api/users/me", change);

        assertThat(changed.text("/phone")).isEqualTo("01012345678");
        var told = topics.await(UserContactChanged.class, by(person));
        assertThat(told.contact()).isEqualTo(new UserEvent.Contact(person.email(), "김새봄", "01012345678", "en"));
        var removed = me.patch("/api/users/me", Collections.singletonMap("phone", null));
        assertThat(removed.text("/name")).isEqualTo("김새봄");
        topics.await(
                UserContactChanged.class,
                it -> by(person).test(it) && it.contact().phone() == null);
        assertThat(topics.all(UserContactChanged.class, by(person)).stream()
                        .map(UserContactChanged::meta)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_profile_takes_mobile_numbers_only() {
        var me = http.as(signup.customer().accessToken());

        assertThat(faults(me.patch("/api/users/me", Map.of("phone", "02-123-4567", "language", "fr"))))
                .containsExactlyInAnyOrder("phone phone-not-mobile", "language language-unknown");
        assertThat(faults(me.patch("/api/users/me", Map.of("phone", "12345")))).containsExactly("phone phone-invalid");
        assertThat(faults(me.patch("/api/users/me", Collections.singletonMap("name", null))))
                .containsExactly("name missing");
        assertThat(me.patch("/api/users/me", Map.of("phone", List.of())).status())
                .isEqualTo(400);
    }

    @Test
    void the_first_address_is_the_default_until_another_one_is_made_it_or_it_goes() {
        var me = http.as(signup.customer().accessToken());

        var home = me.post("/api/users/me/addresses", address("집", "06236"));
        var office = me.post("/api/users/me/addresses", address("회사", "04524"));
        assertThat(home.status()).isEqualTo(201);
        assertThat(home.text("/phone")).isEqualTo("01098765432");
        assertThat(defaults(me)).containsExactly("집");

        me.put("/api/users/me/addresses/" + office.text("/id") + "/default", Map.of());
        assertThat(defaults(me)).containsExactly("회사");

        assertThat(me.delete("/api/users/me/addresses/" + office.text("/id")).status())
                .isEqualTo(204);
        assertThat(defaults(me)).containsExactly("집");
    }

    @Test
    void an_address_sent_again_with_its_key_is_added_once() {
        var me = http.as(signup.customer().accessToken());
        var keyed = me.with(Idempotent.KEY_HEADER, "address-1");

        var first = keyed.post("/api/users/me/addresses", address("집", "06236"));
        var second = keyed.post("/api/users/me/addresses", address("집", "06236"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(me.get("/api/users/me/addresses").json()).hasSize(1);
    }

    @Test
    void an_address_names_each_field_that_is_wrong() {
        var me = http.as(signup.customer().accessToken());
        var wrong = new HashMap<>(address("집", "6236"));
        wrong.put("phone", "010-12-34");
        wrong.remove("line1");

        assertThat(faults(me.post("/api/users/me/addresses", wrong)))
                .containsExactlyInAnyOrder("postalCode postal-code-invalid", "phone phone-invalid", "line1 missing");
    }

    @Test
    void nobody_reaches_another_ones_addresses() {
        var id = http.as(signup.customer().accessToken())
                .post("/api/users/me/addresses", address("집", "06236"))
                .text("/id");
        var other = http.as(signup.customer().accessToken());

        assertThat(other.put("/api/users/me/addresses/" + id, address("내 집", "06236"))
                        .status())
                .isEqualTo(404);
        assertThat(other.delete("/api/users/me/addresses/" + id).status()).isEqualTo(404);
    }

    @Test
    void addresses_added_at_once_are_all_kept_and_one_is_the_default() throws Exception {
        var me = http.as(signup.customer().accessToken());

        var answers = atOnce(4, () -> me.post("/api/users/me/addresses", address("집", "06236")));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(me.get("/api/users/me/addresses").json()).hasSize(4);
        assertThat(defaults(me)).hasSize(1);
    }

    @Test
    void the_api_is_described() {
        var description = http.get("/v3/api-docs").json();

        assertThat(description
                        .at("/components/schemas/SignUp/properties/password/type")
                        .asString())
                .isEqualTo("string");
        assertThat(description.at("/components/schemas/ProfilePatch/properties").size())
                .isEqualTo(3);
    }

    // --- vocabulary

    private static Predicate<UserEvent> by(Person person) {
        return event -> event.userId().value().equals(person.id());
    }

    private static Map<String, String> address(String label, String postalCode) {
        return Map.of(
                "label", label,
                "recipient", "김장터",
                "phone", "010-9876-5432",
                "postalCode", postalCode,
                "line1", "서울특별시 강남구 테헤란로 1",
                "line2", "3층 301호");
    }

    private static List<String> defaults(Http me) {
        return me.get("/api/users/me/addresses")
                .json()
                .valueStream()
                .filter(it -> it.at("/isDefault").asBoolean())
                .map(it -> it.at("/label").asString())
                .toList();
    }

    private static List<String> faults(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(it -> it.at("/field").asString() + " " + it.at("/code").asString())
                .toList();
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static Map<String, Object> claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readValue(payload, new TypeReference<>() {});
    }

    private static List<Answer> atOnce(int times, Callable<Answer> request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
