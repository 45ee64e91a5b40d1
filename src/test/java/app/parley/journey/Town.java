package app.parley.journey;

import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.availability.Approval;
import app.parley.availability.CalendarSettings;
import app.parley.availability.CalendarType;
import app.parley.availability.Calendars;
import app.parley.availability.WallClockWindow;
import app.parley.credit.Ledger;
import app.parley.expert.Experts;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.platform.WorkDueRunner;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** The people of the journeys, and the time they live in: a user with 1,000 credits, an expert, an administrator. */
final class Town {
    static final String PASSWORD = "correct horse battery";
    static final String USER = "uma@parley.test";
    static final String EXPERT = "eva@parley.test";
    static final String ADMIN = "ada@parley.test";
    static final String SLUG = "eva-30";

    private final ApplicationContext context;
    private final TestClock clock;

    private Town(ApplicationContext context) {
        this.context = context;
        this.clock = context.getBean(TestClock.class);
    }

    static Town found(ApplicationContext context) {
        Town town = new Town(context);
        town.clock.set(TestClock.START);
        PersonId admin = town.account(ADMIN, "Ada Admin", Set.of(Role.USER, Role.ADMIN));
        PersonId user = town.account(USER, "Uma User", Set.of(Role.USER));
        context.getBean(Ledger.class)
                .grant(user, Credits.of(1_000), "Welcome", admin, "welcome-" + user, TestClock.START);
        town.openPractice(town.account(EXPERT, "Eva Expert", Set.of(Role.USER)));
        return town;
    }

    void goTo(Instant instant) {
        clock.set(instant);
        context.getBean(WorkDueRunner.class).runAll();
    }

    long available(String email) {
        Accounts accounts = context.getBean(Accounts.class);
        PersonId person = accounts.search(email, app.parley.shared.SliceRequest.first(1))
                .items()
                .getFirst()
                .id();
        return context.getBean(Ledger.class).balance(person).available().amount();
    }

    private void openPractice(PersonId expert) {
        context.getBean(Experts.class)
                .save(
                        expert,
                        new ProfileForm("eva", "Contract law", "Twenty years.", List.of("Law"), List.of("en"), true),
                        null);
        OfferingId advice = context.getBean(Offerings.class)
                .create(expert, new OfferingForm("First advice", "", 30, 100, "Law", null))
                .id();
        context.getBean(Calendars.class).create(expert, alwaysOpen(advice));
    }

    private PersonId account(String email, String name, Set<Role> roles) {
        return context.getBean(Accounts.class)
                .create(new NewAccount(email, PASSWORD, name, "Europe/Berlin", "en", roles))
                .id();
    }

    private static CalendarSettings alwaysOpen(OfferingId offering) {
        Map<DayOfWeek, List<WallClockWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new WallClockWindow(0, WallClockWindow.MIDNIGHT)));
        }
        return new CalendarSettings(
                CalendarType.PERSONAL,
                SLUG,
                "30 minutes with Eva",
                "",
                offering,
                ZoneId.of("Europe/Berlin"),
                30,
                30,
                0,
                0,
                0,
                null,
                null,
                null,
                Approval.AUTOMATIC,
                0,
                week,
                Map.of());
    }

    static Instant in(Duration time) {
        return TestClock.START.plus(time);
    }
}
