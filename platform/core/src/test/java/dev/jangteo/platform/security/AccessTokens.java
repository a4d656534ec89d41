package dev.jangteo.platform.security;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs access tokens as the user service does, and publishes its key. */
public final class AccessTokens {
    final String keyId;
    final KeyPair keys = Jwts.SIG.ES256.keyPair().build();

    public AccessTokens(String keyId) {
        this.keyId = keyId;
    }

    public String valid(Instant now, String... roles) {
        return unsigned(now, roles).signWith(keys.getPrivate(), Jwts.SIG.ES256).compact();
    }

    public String validFor(String user, Instant now, String... roles) {
        return unsigned(now, roles)
                .subject(user)
                .signWith(keys.getPrivate(), Jwts.SIG.ES256)
                .compact();
    }

    public ECPublicKey publicKey() {
        return (ECPublicKey) keys.getPublic();
    }

    JwtBuilder unsigned(Instant now, String... roles) {
        return Jwts.builder()
                .header()
                .keyId(keyId)
                .and()
                .issuer("jangteo")
                .subject("u-1")
                .claim("sid", "s-1")
                .claim("roles", List.of(roles))
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(900)));
    }

    public static String jwks(AccessTokens... published) {
        var keys = Arrays.stream(published)
                .map(it -> Jwks.builder().key(it.publicKey()).id(it.keyId).build())
                .toList();
        return JsonMapper.shared().writeValueAsString(Map.of("keys", keys));
    }
}
