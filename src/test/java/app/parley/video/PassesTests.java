package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.Ids;
import app.parley.platform.SecretKeys;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassesTests {

    private static final SecretKeys KEYS = keys((byte) 1);

    private final UUID visit = Ids.next();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final Passes passes = new Passes(KEYS, () -> now);

    @Test
    void ticketNamesItsVisitForTwoMinutes() {
        String ticket = passes.ticket(visit);

        now = now.plusSeconds(119);
        assertThat(passes.visitOfTicket(ticket)).contains(visit);
        now = now.plusSeconds(2);
        assertThat(passes.visitOfTicket(ticket)).isEmpty();
    }

    @Test
    void passNamesItsVisitForAsLongAsTheRoomCares() {
        String pass = passes.pass(visit);

        now = now.plusSeconds(1_000_000);
        assertThat(passes.visitOfPass(pass)).contains(visit);
    }

    @Test
    void neitherIsTakenForTheOther() {
        assertThat(passes.visitOfPass(passes.ticket(visit))).isEmpty();
        assertThat(passes.visitOfTicket(passes.pass(visit))).isEmpty();
    }

    @Test
    void refusesWhatIsForgedTamperedUnsignedOrNonsense() {
        Passes stranger = new Passes(keys((byte) 2), () -> now);
        String ticket = passes.ticket(visit);
        String unsigned = Jwts.builder()
                .header()
                .type("room-ticket+jwt")
                .and()
                .audience()
                .add("room-ticket")
                .and()
                .subject(visit.toString())
                .compact();

        assertThat(passes.visitOfTicket(stranger.ticket(visit))).isEmpty();
        assertThat(passes.visitOfTicket(ticket.substring(0, ticket.length() - 4) + "AAAA"))
                .isEmpty();
        assertThat(passes.visitOfTicket(unsigned)).isEmpty();
        assertThat(passes.visitOfTicket("")).isEmpty();
        assertThat(passes.visitOfTicket("a.b.c")).isEmpty();
        assertThat(passes.visitOfPass("\u0000\uD800")).isEmpty();
    }

    @Test
    void refusesATicketThatNeverExpires() {
        String endless = Jwts.builder()
                .header()
                .type("room-ticket+jwt")
                .and()
                .audience()
                .add("room-ticket")
                .and()
                .subject(visit.toString())
                .signWith(KEYS.forPurpose("room-ticket"), Jwts.SIG.HS256)
                .compact();

        assertThat(passes.visitOfTicket(endless)).isEmpty();
    }

    private static SecretKeys keys(byte fill) {
        byte[] secret = new byte[32];
        java.util.Arrays.fill(secret, fill);
        return new SecretKeys(Base64.getEncoder().encodeToString(secret));
    }
}
