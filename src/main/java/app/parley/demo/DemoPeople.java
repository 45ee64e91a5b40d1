package app.parley.demo;

import app.parley.calendar.Approval;
import app.parley.demo.Cast.Hours;
import app.parley.demo.Cast.Shop;
import app.parley.schedule.WallClockWindow;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The five accounts that the documentation promises. */
@Component
@Profile("demo")
class DemoPeople {

    private static final String ADMINISTRATOR = "admin@parley.test";
    private static final WallClockWindow OFFICE_HOURS = new WallClockWindow(9 * 60, 17 * 60);

    private final Cast cast;

    DemoPeople(Cast cast) {
        this.cast = cast;
    }

    /** The administrator comes last of all. */
    boolean areMissing() {
        return !cast.knows(ADMINISTRATOR);
    }

    void arrive() {
        cast.user("user@parley.test", "Uma User", "Europe/Berlin", "en", 1_000);
        cast.user("user2@parley.test", "Udo User", "Europe/Prague", "de", 1_000);
        cast.expert(
                "expert@parley.test",
                "Eva Expert",
                "UTC",
                "en",
                new Shop(
                        "expert",
                        "Spring, PostgreSQL and calm production nights",
                        "Twenty years of building systems that people rely on. Bring a diagram, leave with a plan.",
                        List.of("Java", "PostgreSQL", "Architecture"),
                        List.of("en", "de")),
                Hours.always("expert-30", "Architecture review, 30 minutes", "Architecture", 30, 100));
        cast.expert(
                "expert2@parley.test",
                "Emil Expert",
                "Europe/Bratislava",
                "sk",
                new Shop(
                        "expert2",
                        "Career decisions, thought through",
                        "Former head of hiring. We look at where you stand and what the next step costs and brings.",
                        List.of("Career", "Negotiation"),
                        List.of("sk", "cs", "en")),
                new Hours(
                        "expert2-45",
                        "Career guidance, 45 minutes",
                        "Career",
                        45,
                        45,
                        60,
                        Approval.MANUAL,
                        24 * 60,
                        60,
                        "Europe/Bratislava",
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        OFFICE_HOURS));
    }

    void administrate() {
        cast.administrator(ADMINISTRATOR, "Ada Administrator");
    }
}
