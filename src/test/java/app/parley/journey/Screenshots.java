package app.parley.journey;

import app.parley.DemoTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The demo's key pages, photographed into {@code target/screenshots} on a telephone and on a desk, by day and by night:
 * {@code ./mvnw -Pscreenshots test}. No test, so that nobody waits for it.
 */
@DemoTest
class Screenshots {

    private static final String PASSWORD = "parley-demo-2026";

    @LocalServerPort
    int port;

    @Test
    void ofTheKeyPages() {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(34, ChronoUnit.HOURS);
        Visitor stranger = Visitor.at(port, 390);
        photograph(stranger, "landing", "/");
        photograph(stranger, "experts", "/experts");
        photograph(stranger, "expert", "/experts/maria");
        photograph(stranger, "booking", "/book/expert-30");

        Visitor anna = signedIn("anna");
        photograph(anna, "booking-confirm", "/bookings/expert-30?startsAt=" + tomorrow);
        photograph(anna, "meetings", "/meetings");
        photograph(anna, "meeting", anna.finds("/meetings", "/meetings/"));
        photograph(anna, "meeting-past", anna.finds("/meetings?show=past", "/meetings/"));
        photograph(anna, "credits", "/credits");

        Visitor maria = signedIn("maria");
        photograph(maria, "week", "/calendar/week");

        Visitor admin = signedIn("admin");
        photograph(admin, "administration", "/admin");
        photograph(admin, "dispute", admin.finds("/admin/disputes", "/admin/disputes/"));
        Stream.of(stranger, anna, maria, admin).forEach(Visitor::leaves);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = Visitor.at(port, 390);
        visitor.signsIn(name + "@parley.test", PASSWORD);
        return visitor;
    }

    private static void photograph(Visitor visitor, String name, String path) {
        for (Look look : Look.values()) {
            visitor.turnsTo(look);
            visitor.opens(path);
            visitor.photographs(name, look);
        }
    }
}
