package app.parley.web.booking;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.Calendars;
import app.parley.calendar.Distribution;
import app.parley.calendar.GroupSettings;
import app.parley.calendar.Groups;
import app.parley.calendar.Member;
import app.parley.calendar.Question;
import app.parley.calendar.Service;
import app.parley.calendar.Settings;
import app.parley.calendar.Teams;
import app.parley.credit.Ledger;
import app.parley.expert.Experts;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Two experts with a calendar of every kind, open on workdays from 9 to 17 in Bratislava, and a user with 1,000 credits. */
public final class Market {

    public static final String PASSWORD = "a-long-enough-password-7";

    public static final Question GOAL =
            new Question("goal", "What do you want to reach?", Question.Kind.TEXT, true, List.of());
    public static final Question LANGUAGE =
            new Question("language", "Which language?", Question.Kind.CHOICE, false, List.of("English", "Deutsch"));
    public static final Question COUNTRY = new Question(
            "country",
            "Where do you live?",
            Question.Kind.CHOICE,
            true,
            List.of("Austria", "Czechia", "Germany", "Hungary", "Poland", "Slovakia", "Switzerland"));

    public final Account una;
    public final Account eva;
    public final Account max;

    private final ApplicationContext context;
    private final String mark = Ids.next().toString().substring(24);

    public Market(ApplicationContext context) {
        this.context = context;
        una = account("Una User");
        eva = expert("Eva Novak");
        max = expert("Max Horvath");
        context.getBean(Ledger.class)
                .grant(
                        una.id(),
                        Credits.of(1_000),
                        "A start",
                        eva.id(),
                        Ids.next().toString(),
                        context.getBean(Clock.class).instant());
    }

    public OfferingId offering(String title, int minutes, long price) {
        return context.getBean(Offerings.class)
                .create(eva.id(), new OfferingForm(title, "We look at it together.", minutes, price, null, null))
                .id();
    }

    public Settings hours(String name) {
        return Settings.settings("Europe/Bratislava")
                .weekly("MON 09:00-17:00; TUE 09:00-17:00; WED 09:00-17:00; THU 09:00-17:00; FRI 09:00-17:00")
                .slot(30, 30)
                .slug(slug(name))
                .name(name);
    }

    public BookingCalendar personal(Question... questions) {
        return open(hours("First advice")
                .offering(offering("First advice", 30, 100))
                .agenda("Where you stand, and what to do next")
                .questions(questions));
    }

    public BookingCalendar team() {
        return team(false);
    }

    public BookingCalendar team(boolean reassigns) {
        List<Member> both = List.of(Member.of(eva.id()), Member.of(max.id()));
        return open(hours("Team advice")
                .offering(offering("Team advice", 30, 100))
                .kind(new CalendarKind.RoundRobin(Distribution.EQUAL, 30, reassigns, both)));
    }

    /** A check-up of 30 minutes for 100 credits that both do, and a review of 45 for a deposit of 60 that Eva does. */
    public BookingCalendar menu(boolean oneBlock, boolean choosesExpert) {
        List<PersonId> staff = List.of(eva.id(), max.id());
        List<Service> services = List.of(
                new Service(offering("Check-up", 30, 100), 0, 0, Service.Charge.PRICE, staff),
                new Service(offering("Review", 45, 60), 0, 15, Service.Charge.DEPOSIT, List.of(eva.id())));
        return open(hours("Our services")
                .kind(new CalendarKind.ServiceMenu(
                        oneBlock, choosesExpert, staff.stream().map(Member::of).toList(), services)));
    }

    public CalendarGroup group(boolean active, BookingCalendar... calendars) {
        return context.getBean(Groups.class)
                .create(
                        eva.id(),
                        new GroupSettings(
                                slug("Advice for founders"),
                                "Advice for founders",
                                "Choose what helps you.",
                                active,
                                Stream.of(calendars).map(BookingCalendar::id).toList()));
    }

    public BookingCalendar open(Settings settings) {
        BookingCalendar calendar = context.getBean(Calendars.class).create(eva.id(), settings.build());
        if (calendar.settings().kind().members().stream()
                .anyMatch(member -> member.person().equals(max.id()))) {
            context.getBean(Teams.class).accept(max.id(), calendar.id(), null);
        }
        return context.getBean(Calendars.class).get(calendar.id());
    }

    public String handle(Account account) {
        return account.displayName().toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + mark;
    }

    private String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-"
                + Ids.next().toString().substring(24);
    }

    private Account expert(String name) {
        Account account = account(name);
        context.getBean(Experts.class)
                .save(
                        account.id(),
                        new ProfileForm(handle(account), "Advice", "", List.of(), List.of("en"), true),
                        null);
        return account;
    }

    private Account account(String name) {
        String email = name.substring(0, 3).toLowerCase(Locale.ROOT)
                + Ids.next().toString().substring(24) + "@parley.test";
        return context.getBean(Accounts.class)
                .create(new NewAccount(email, PASSWORD, name, "Europe/Berlin", "en", Set.of(Role.USER)));
    }
}
