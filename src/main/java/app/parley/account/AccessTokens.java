package app.parley.account;

import app.parley.platform.SecretKeys;
import app.parley.platform.WallClock;
import app.parley.shared.PersonId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Signs and reads access tokens: HS256 and nothing else, every claim required, no leeway in time. */
@Component
class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);
    static final String TYPE = "at+jwt";
    static final String ISSUER = "parley";
    static final String AUDIENCE = "parley-api";
    static final String FAMILY = "sid";

    /** What an access token says: a person, and the sign-in it belongs to. */
    record Claim(PersonId id, UUID family) {}

    private final WallClock wallClock;
    private final SecretKey key;
    private final JwtParser parser;

    AccessTokens(SecretKeys keys, WallClock wallClock) {
        this.wallClock = wallClock;
        this.key = keys.forPurpose("access-token");
        this.parser = Jwts.parser()
                .verifyWith(key)
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .zip()
                .clear()
                .and()
                .requireIssuer(ISSUER)
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(wallClock.now()))
                .build();
    }

    String sign(PersonId id, UUID family) {
        Instant now = wallClock.now();
        return Jwts.builder()
                .header()
                .type(TYPE)
                .and()
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(id.toString())
                .claim(FAMILY, family.toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFETIME)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    Optional<Claim> read(String token) {
        try {
            Jws<Claims> jws = parser.parseSignedClaims(token);
            Claims claims = jws.getPayload();
            boolean complete = TYPE.equals(jws.getHeader().getType())
                    && claims.getExpiration() != null
                    && claims.getSubject() != null
                    && claims.get(FAMILY) instanceof String;
            return complete
                    ? Optional.of(new Claim(
                            new PersonId(UUID.fromString(claims.getSubject())),
                            UUID.fromString(claims.get(FAMILY, String.class))))
                    : Optional.empty();
        } catch (JwtException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
