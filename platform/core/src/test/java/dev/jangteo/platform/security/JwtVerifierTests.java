package dev.jangteo.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jangteo.contracts.UserId;
import dev.jangteo.platform.web.Unavailable;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JwtVerifierTests {
    private final MovableClock clock = new MovableClock();
    private final AccessTokens tokens = new AccessTokens("k-1");
    private String published = AccessTokens.jwks(tokens);
    private boolean down;
    private int asked;

    private final JwtVerifier verifier = new JwtVerifier(new RemoteKeys(this::keySet, clock), clock);

    private String keySet() {
        asked++;
        if (down) {
            throw new IllegalStateException("connection refused");
        }
        return published;
    }

    @Test
    void a_good_token_names_its_user() {
        assertThat(verifier.verify(tokens.valid(clock.instant(), "CUSTOMER", "ADMIN")))
                .isEqualTo(new Caller(new UserId("u-1"), Set.of(Role.CUSTOMER, Role.ADMIN), "s-1"));
    }

    @Test
    void a_token_expires_a_little_after_its_time() {
        var token = tokens.valid(clock.instant(), "CUSTOMER");

        clock.pass(Duration.ofMinutes(15).plusSeconds(4));
        assertThat(verifier.verify(token).sessionId()).isEqualTo("s-1");

        clock.pass(Duration.ofSeconds(2));
        assertRefused(token, "token-expired");
    }

    @Test
    void a_changed_token_is_refused() {
        var parts = tokens.valid(clock.instant(), "CUSTOMER").split("\\.", 3);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("CUSTOMER", "ADMIN");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));

        assertRefused(parts[0] + "." + forged + "." + parts[2], "invalid-token");
    }

    @Test
    void another_key_under_a_published_id_is_refused() {
        assertRefused(new AccessTokens("k-1").valid(clock.instant(), "CUSTOMER"), "invalid-token");
    }

    @Test
    void only_ES256_is_taken() {
        var publicKeyAsSecret = io.jsonwebtoken.security.Keys.hmacShaKeyFor(
                tokens.keys.getPublic().getEncoded());
        var rsa = Jwts.SIG.RS256.keyPair().build();

        assertRefused(tokens.unsigned(clock.instant(), "ADMIN").compact(), "invalid-token");
        assertRefused(
                tokens.unsigned(clock.instant(), "ADMIN")
                        .signWith(publicKeyAsSecret)
                        .compact(),
                "invalid-token");
        assertRefused(
                tokens.unsigned(clock.instant(), "ADMIN")
                        .signWith(rsa.getPrivate())
                        .compact(),
                "invalid-token");
    }

    @Test
    void issuer_expiry_session_and_known_roles_must_be_there() {
        var now = clock.instant();
        assertRefused(sign(tokens.unsigned(now, "CUSTOMER").issuer("somebody")), "invalid-token");
        assertRefused(sign(tokens.unsigned(now, "CUSTOMER").expiration(null)), "invalid-token");
        assertRefused(sign(tokens.unsigned(now, "CUSTOMER").claim("sid", null)), "invalid-token");
        assertRefused(sign(tokens.unsigned(now, "CUSTOMER").claim("sid", 7)), "invalid-token");
        assertRefused(sign(tokens.unsigned(now, "OWNER")), "invalid-token");
        assertRefused(sign(tokens.unsigned(now).claim("roles", "ADMIN")), "invalid-token");
        assertRefused(sign(tokens.unsigned(now).claim("roles", List.of(1))), "invalid-token");
        assertRefused(sign(tokens.unsigned(now, "CUSTOMER").subject("a b")), "invalid-token");
        assertRefused(
                sign(tokens.unsigned(now, "CUSTOMER").notBefore(Date.from(now.plusSeconds(60)))), "invalid-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJub25lIn0..", "한글"})
    void rubbish_is_refused(String rubbish) {
        assertRefused(rubbish, "invalid-token");
    }

    @Test
    void a_new_key_is_found_and_a_withdrawn_one_dies() {
        verifier.verify(tokens.valid(clock.instant(), "CUSTOMER"));
        var next = new AccessTokens("k-2");
        published = AccessTokens.jwks(next);
        clock.pass(RemoteKeys.PAUSE);

        assertThat(verifier.verify(next.valid(clock.instant(), "CUSTOMER")).userId())
                .isEqualTo(new UserId("u-1"));
        assertRefused(tokens.valid(clock.instant(), "CUSTOMER"), "invalid-token");
    }

    @Test
    void a_withdrawn_key_dies_even_when_the_new_one_is_never_seen() {
        var token = tokens.valid(clock.instant(), "CUSTOMER");
        verifier.verify(token);
        published = AccessTokens.jwks(new AccessTokens("k-2"));
        clock.pass(RemoteKeys.MAX_AGE);

        assertRefused(tokens.valid(clock.instant(), "CUSTOMER"), "invalid-token");
        assertRefused(token, "invalid-token");
    }

    @Test
    void strangers_cant_make_us_ask_all_the_time() {
        verifier.verify(tokens.valid(clock.instant(), "CUSTOMER"));
        for (int i = 0; i < 50; i++) {
            assertRefused(new AccessTokens("stranger-" + i).valid(clock.instant(), "ADMIN"), "invalid-token");
        }

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void known_keys_stay_good_while_the_user_service_is_down() {
        verifier.verify(tokens.valid(clock.instant(), "CUSTOMER"));
        down = true;
        clock.pass(RemoteKeys.MAX_AGE.multipliedBy(3));

        assertThat(verifier.verify(tokens.valid(clock.instant(), "CUSTOMER")).userId())
                .isEqualTo(new UserId("u-1"));
    }

    @Test
    void a_key_that_cant_be_asked_for_is_our_fault_and_found_once_it_can() {
        down = true;
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> verifier.verify(tokens.valid(clock.instant(), "CUSTOMER")));

        down = false;
        clock.pass(RemoteKeys.PAUSE);
        assertThat(verifier.verify(tokens.valid(clock.instant(), "CUSTOMER")).userId())
                .isEqualTo(new UserId("u-1"));
    }

    private String sign(io.jsonwebtoken.JwtBuilder token) {
        return token.signWith(tokens.keys.getPrivate(), Jwts.SIG.ES256).compact();
    }

    private void assertRefused(String token, String code) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> verifier.verify(token))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
