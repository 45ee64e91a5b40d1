package app.parley.meeting;

import app.parley.platform.SecretKeys;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * The secret in a personal link: which link and which generation of it, signed. It says nothing else; when it admits and
 * whether it still does is the row's business. The same link always has the same token, so that it can be shown again.
 */
@Component
class LinkTokens {

    private static final String GENERATION = "gen";
    private static final int LONGEST = 300;

    private final SecretKey key;

    LinkTokens(SecretKeys keys) {
        this.key = keys.forPurpose("personal-link");
    }

    /** What a genuine token stands for. */
    record Claim(UUID link, int generation) {}

    PersonalLink link(LinkStore.Place place, MeetingFacts meeting) {
        String token = sign(place.link(), place.generation());
        return new PersonalLink("/join/" + token, meeting.linkOpensAt(), meeting.linkClosesAt());
    }

    String sign(UUID link, int generation) {
        return Jwts.builder()
                .id(link.toString())
                .claim(GENERATION, generation)
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /** Empty unless the token is one of ours to the last letter; a signature has spellings that decode alike. */
    Optional<Claim> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Claims claims = Jwts.parser()
                    .verifyWith(key)
                    .build()
                    .parseSignedClaims(token)
                    .getPayload();
            Claim claim = new Claim(UUID.fromString(claims.getId()), claims.get(GENERATION, Integer.class));
            return same(token, sign(claim.link(), claim.generation())) ? Optional.of(claim) : Optional.empty();
        } catch (JwtException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
