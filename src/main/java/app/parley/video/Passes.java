package app.parley.video;

import app.parley.platform.SecretKeys;
import app.parley.platform.WallClock;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Signs and reads the two papers of a visit: a ticket carries it to the room within two minutes of the wall clock, a
 * pass names it from then on and is worth what the room's row says at each use. Neither is taken for the other.
 */
@Component
class Passes {

    private static final Duration TICKET_LIFETIME = Duration.ofMinutes(2);
    private static final String TICKET = "room-ticket";
    private static final String PASS = "room-pass";

    private final SecretKey ticketKey;
    private final SecretKey passKey;
    private final WallClock wallClock;

    Passes(SecretKeys keys, WallClock wallClock) {
        this.ticketKey = keys.forPurpose(TICKET);
        this.passKey = keys.forPurpose(PASS);
        this.wallClock = wallClock;
    }

    String ticket(UUID visit) {
        return paper(visit, TICKET)
                .expiration(Date.from(wallClock.now().plus(TICKET_LIFETIME)))
                .signWith(ticketKey, Jwts.SIG.HS256)
                .compact();
    }

    String pass(UUID visit) {
        return paper(visit, PASS).signWith(passKey, Jwts.SIG.HS256).compact();
    }

    Optional<UUID> visitOfTicket(String ticket) {
        return read(ticket, TICKET, ticketKey)
                .filter(claims -> claims.getExpiration() != null)
                .map(Passes::visit);
    }

    Optional<UUID> visitOfPass(String pass) {
        return read(pass, PASS, passKey).map(Passes::visit);
    }

    private static JwtBuilder paper(UUID visit, String purpose) {
        return Jwts.builder()
                .header()
                .type(purpose + "+jwt")
                .and()
                .audience()
                .add(purpose)
                .and()
                .subject(visit.toString());
    }

    private Optional<Claims> read(String paper, String purpose, SecretKey key) {
        try {
            Jws<Claims> signed = Jwts.parser()
                    .verifyWith(key)
                    .clock(() -> Date.from(wallClock.now()))
                    .requireAudience(purpose)
                    .build()
                    .parseSignedClaims(paper);
            return Optional.of(signed)
                    .filter(jws -> (purpose + "+jwt").equals(jws.getHeader().getType()))
                    .map(Jws::getPayload);
        } catch (JwtException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Only papers that we signed get here, and each names its visit. */
    private static UUID visit(Claims claims) {
        return UUID.fromString(claims.getSubject());
    }
}
